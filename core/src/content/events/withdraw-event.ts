import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import { nextRevision, refuseChange } from "../kept/index.ts";
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

/** Throws away a draft that nobody outside has seen; what it was imported from may bring it again. Twice changes nothing. */
export async function discardEvent(tx: Tx, { id }: { id: string }): Promise<void> {
  const known = await findEventRow(tx.db, id);
  if (known && known.iri === null && known.visibility === "withdrawn") return;
  const { row } = await getOwnEvent(tx, id);
  if (row.visibility !== "draft" || row.published_at !== null) {
    throw new Refusal("conflict", { message: "This was public already: withdraw it instead." });
  }
  refuseChange(tx, "events", row);
  const revision = nextRevision(tx.now, row.updated_at);
  await updateEvent(tx, { ...row, visibility: "withdrawn", import_key: null, updated_at: revision });
}
