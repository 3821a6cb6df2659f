import type { Tx } from "../../jobs/index.ts";
import { localColumns } from "../kept/index.ts";
import type { NewEvent } from "../types/index.ts";
import { eventColumns, findEventRow, insertEvents, updateEvent } from "./event-store.ts";

export interface ReclaimEvent {
  id: string;
  event: NewEvent;
  /** Milliseconds, as this node once said. */
  updated: number;
  published: number;
}

/**
 * After a restore: what this node published in the time that the backup does not know of is its own again. Older than what is
 * here, or withdrawn or hidden here: nothing changes, and the answer is false. Nobody is told: federation does that.
 */
export async function reclaimEvent(tx: Tx, { id, event, updated, published }: ReclaimEvent): Promise<boolean> {
  const known = await findEventRow(tx.db, id);
  if (known && (known.iri !== null || known.updated_at > updated || !mayChange(known.visibility))) return false;
  const content = { ...eventColumns(event), visibility: "published" as const, updated_at: updated };
  if (known) {
    await updateEvent(tx, {
      ...known,
      ...content,
      published_at: known.published_at ?? published,
      sequence: known.sequence + 1,
    });
    return true;
  }
  const local = { ...localColumns({ key: undefined, now: published }), created_at: published };
  await insertEvents(tx, [{ id, ...local, ...content, published_at: published, sequence: 0 }]);
  return true;
}

/** After a restore: it had been withdrawn. Nobody is told: federation does that. */
export async function recallEvent(tx: Tx, { id }: { id: string }): Promise<void> {
  const known = await findEventRow(tx.db, id);
  if (!known || known.iri !== null || known.visibility === "withdrawn") return;
  await updateEvent(tx, { ...known, visibility: "withdrawn", updated_at: tx.now });
}

function mayChange(visibility: string): boolean {
  return visibility === "draft" || visibility === "published";
}
