import type { Tx } from "../../jobs/index.ts";
import { localColumns } from "../kept/index.ts";
import type { NewOutput } from "../types/index.ts";
import { findOutputRow, insertOutput, outputColumns, updateOutput } from "./output-store.ts";

export interface ReclaimOutput {
  id: string;
  output: NewOutput;
  /** Milliseconds, as this node once said. */
  updated: number;
  published: number;
}

/**
 * After a restore: what this node published in the time that the backup does not know of is its own again. Older than what is
 * here, or withdrawn or hidden here: nothing changes, and the answer is false. Nobody is told: federation does that.
 */
export async function reclaimOutput(tx: Tx, { id, output, updated, published }: ReclaimOutput): Promise<boolean> {
  const known = await findOutputRow(tx.db, id);
  if (known && (known.iri !== null || known.updated_at > updated || !mayChange(known.visibility))) return false;
  const content = { ...outputColumns(output, published), visibility: "published" as const, updated_at: updated };
  if (known) await updateOutput(tx, { ...known, ...content, published_at: known.published_at ?? published });
  else {
    const local = { ...localColumns({ key: undefined, now: published }), created_at: published };
    await insertOutput(tx, { id, ...local, ...content, published_at: published });
  }
  return true;
}

/** After a restore: it had been withdrawn. Nobody is told: federation does that. */
export async function recallOutput(tx: Tx, { id }: { id: string }): Promise<void> {
  const known = await findOutputRow(tx.db, id);
  if (!known || known.iri !== null || known.visibility === "withdrawn") return;
  await updateOutput(tx, { ...known, visibility: "withdrawn", updated_at: tx.now });
}

function mayChange(visibility: string): boolean {
  return visibility === "draft" || visibility === "published";
}
