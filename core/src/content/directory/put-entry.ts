import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import {
  type Added,
  localColumns,
  newId,
  nextRevision,
  refuseRemote,
  refuseStale,
  refuseWithout,
} from "../kept/index.ts";
import { type DirectoryEntry, type NewDirectoryEntry, notReported, type Recognition } from "../types/index.ts";
import { type EntryRow, entryColumns, findEntryRow, insertEntry, toEntry, updateEntry } from "./entry-store.ts";

export interface PutEntry {
  entry: NewDirectoryEntry;
  /** The entry to change; left out, one is added. */
  id?: string | undefined;
  /** What the source calls it: putting it again changes the entry that is there. */
  key?: string | undefined;
  /** `updated` of the copy that the change was made on. */
  updated?: number | undefined;
  /** This node publishes the registry: only then may it say who is recognised. */
  isRegistry?: boolean | undefined;
}

/** Adds an entry, or changes the one with this id or key. Entries are public at once. The same entry changes nothing. */
export async function putEntry(tx: Tx, { entry, id, key, updated, isRegistry = false }: PutEntry): Promise<Added> {
  refuseWithout(tx, "directory:write");
  if (!isRegistry && entry.recognition.state !== notReported.state) {
    throw new Refusal("forbidden", { message: "Only the site that publishes the registry says who is recognised." });
  }
  const known = await findOwn(tx, { id, key });
  if (!known) return { id: await addEntry(tx, entry, key), added: true };
  refuseStale(toEntry(known), updated);
  const { recognition } = toEntry(known);
  // A list that knows nothing of recognition does not take back what the registry said.
  const silent = entry.recognition.state === notReported.state;
  await changeEntry(tx, known, silent ? { ...entry, recognition } : entry);
  return { id: known.id, added: false };
}

/** The registry's word on one entry; everything else of it stays. */
export async function recognise(
  tx: Tx,
  { id, recognition }: { id: string; recognition: Recognition },
): Promise<DirectoryEntry> {
  const row = await findEntryRow(tx.db, id);
  if (!row || row.visibility === "withdrawn") throw new Refusal("not-found");
  const { id: _, visibility, created, updated, published, source, ...entry } = toEntry(row);
  return changeEntry(tx, row, { ...entry, recognition });
}

/** Takes one of our entries out. Twice changes nothing. */
export async function withdrawEntry(tx: Tx, { id }: { id: string }): Promise<void> {
  refuseWithout(tx, "directory:write");
  const row = await findEntryRow(tx.db, id);
  if (!row) throw new Refusal("not-found");
  refuseRemote(toEntry(row));
  if (row.visibility === "withdrawn") return;
  const revision = nextRevision(tx.now, row.updated_at);
  await updateEntry(tx, { ...row, visibility: "withdrawn", updated_at: revision });
  await tx.fact("directory.withdrawn", { id, revision });
}

async function findOwn(tx: Tx, { id, key }: Pick<PutEntry, "id" | "key">): Promise<EntryRow | undefined> {
  const known =
    id !== undefined
      ? await findEntryRow(tx.db, id)
      : key !== undefined
        ? await tx.db.selectFrom("content_entry").selectAll().where("import_key", "=", key).executeTakeFirst()
        : undefined;
  if (id !== undefined && !known) throw new Refusal("not-found");
  if (known) refuseRemote(toEntry(known));
  if (known?.visibility === "withdrawn") throw new Refusal("gone");
  return known;
}

async function addEntry(tx: Tx, entry: NewDirectoryEntry, key: string | undefined): Promise<string> {
  const id = newId(tx);
  const columns = { ...localColumns({ key, now: tx.now }), ...entryColumns(entry) };
  await insertEntry(tx, { id, ...columns, visibility: "published", published_at: tx.now });
  await tx.fact("directory.changed", { id, revision: tx.now });
  return id;
}

async function changeEntry(tx: Tx, row: EntryRow, entry: NewDirectoryEntry): Promise<DirectoryEntry> {
  const columns = entryColumns(entry);
  if (columns.doc === row.doc) return toEntry(row);
  const revision = nextRevision(tx.now, row.updated_at);
  const next = { ...row, ...columns, updated_at: revision };
  await updateEntry(tx, next);
  await tx.fact("directory.changed", { id: row.id, revision });
  return toEntry(next);
}
