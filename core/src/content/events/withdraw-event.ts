import type { Tx } from "../../jobs/index.ts";
import { nextRevision } from "../kept/index.ts";
import { findEventRow, toEvent, updateEvent } from "./event-store.ts";
import { getOwnEvent } from "./revise-event.ts";

/** Takes a local event back. Its sessions stay: each is withdrawn by itself. Twice changes nothing. */
export async function withdrawEvent(tx: Tx, { id }: { id: string }): Promise<void> {
  const known = await findEventRow(tx.db, id);
  if (known && known.iri === null && toEvent(known).visibility === "withdrawn") return;
  const { row } = await getOwnEvent(tx, id);
  const revision = nextRevision(tx.now, row.updated_at);
  await updateEvent(tx, { ...row, visibility: "withdrawn", updated_at: revision });
  if (row.visibility !== "draft") await tx.fact("event.withdrawn", { id, revision });
}
