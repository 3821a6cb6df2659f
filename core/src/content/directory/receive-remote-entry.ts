import type { Tx } from "../../jobs/index.ts";
import { unindexRemote } from "../indexing/index.ts";
import { idOfRemote, isOld, type Provenance, refuseForeign, remoteColumns } from "../kept/index.ts";
import { remoteVisibility } from "../moderation/measure-store.ts";
import { type NewDirectoryEntry, notReported } from "../types/index.ts";
import { type EntryRow, entryColumns, findEntryRow, insertEntry, updateEntry } from "./entry-store.ts";

export interface ReceiveRemoteEntry extends Provenance {
  entry: NewDirectoryEntry;
  /** Its owner is the registry's own actor: only its word on recognition counts. */
  isRegistry?: boolean | undefined;
}

/** Keeps how another node describes itself or, from the registry, others. Twice changes nothing. */
export async function receiveRemoteEntry(tx: Tx, incoming: ReceiveRemoteEntry): Promise<{ id: string }> {
  const { entry, isRegistry = false, ...from } = incoming;
  const known = await findEntryRow(tx.db, from.iri);
  refuseForeign(from, known);
  const id = known?.id ?? idOfRemote(from.iri);
  const updated = from.updated ?? tx.now;
  const content = entryColumns(isRegistry ? entry : { ...entry, recognition: notReported });
  if (known && (known.visibility === "withdrawn" || isOld(known, { updated, url: from.url, doc: content.doc }))) {
    return { id };
  }
  const row: EntryRow = {
    id,
    ...remoteColumns(from),
    ...content,
    visibility: await remoteVisibility(tx, from),
    created_at: known?.created_at ?? tx.now,
    published_at: known?.published_at ?? tx.now,
    updated_at: updated,
  };
  await (known ? updateEntry(tx, row) : insertEntry(tx, row));
  return { id };
}

/** Its owner took it back: only that it was there is kept. */
export async function withdrawRemoteEntry(tx: Tx, from: Omit<Provenance, "url" | "updated">): Promise<void> {
  const known = await findEntryRow(tx.db, from.iri);
  if (!known || known.visibility === "withdrawn") return;
  refuseForeign(from, known);
  const empty = entryColumns({ name: {}, kind: known.kind, recognition: notReported });
  await updateEntry(tx, { ...known, ...empty, visibility: "withdrawn", updated_at: tx.now });
}

/** Before a rebuild from the stored activities: forgets every entry of other nodes. */
export async function clearRemoteEntries(tx: Tx): Promise<void> {
  await unindexRemote(tx, "entry");
  await tx.db.deleteFrom("content_entry").where("iri", "is not", null).execute();
}
