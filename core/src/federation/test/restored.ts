import { type RawBuilder, sql } from "kysely";
import { type Db, type Store, skipSerials, writeRows } from "../../store/index.ts";

// Referenced before referencing.
const tables = [
  ...["fact", "job", "job_schedule", "local_actor", "actor_key", "private_key", "key_change", "shown_event"],
  ...["ap_objects", "ap_activities", "ap_collections", "ap_collection_versions", "ap_inbox", "ap_deliveries"],
  ...["ap_peers", "ap_backfills", "ap_gone_inboxes", "ap_blocks", "ap_registry", "ap_registry_state"],
];

type Row = Readonly<Record<string, string | number | null>>;
/** The rows of a node's federation as they were at one moment. */
export type Copy = readonly { name: string; rows: readonly Row[] }[];

export async function copyOf({ db }: Store): Promise<Copy> {
  const all: { name: string; rows: readonly Row[] }[] = [];
  for (const name of tables) all.push({ name, rows: await rowsOf(db, sql`select * from ${sql.table(name)}`) });
  return all;
}

async function rowsOf(db: Db, statement: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await (statement as RawBuilder<Row>).execute(db);
  return [...rows];
}

/** Fills a new database with what a copy has, as a restore does: counted keys go on after a gap, and the restore is noted. */
export async function restoreInto(store: Store, copy: Copy, id = "restore-1"): Promise<void> {
  await store.transaction(async (db) => {
    await sql`create table if not exists shown_event (iri text primary key, name text not null)`.execute(db);
    for (const { name, rows } of copy) {
      const columns = Object.keys(rows[0] ?? {});
      const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
      if (rows.length > 0) await writeRows(db, { name, columns }, cells);
    }
    await skipSerials(db, 1000);
    await db
      .insertInto("restoration")
      .values({ id, backup: "backup", backup_made_at: 0, restored_at: 1, erased_again_at: null })
      .execute();
  });
}
