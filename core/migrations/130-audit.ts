import { type Kysely, sql } from "kysely";
import type { Migration } from "../src/store/index.ts";

/** Rows are only added, each one after the last and naming its hash; the database itself refuses everything else. */
export const up: Migration = async (db, dialect) => {
  await db.schema
    .createTable("audit_entry")
    .addColumn("seq", "bigint", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("who_kind", "text", (column) => column.notNull())
    .addColumn("who_id", "text")
    .addColumn("verb", "text", (column) => column.notNull())
    .addColumn("object", "text")
    .addColumn("details", "text", (column) => column.notNull())
    .addColumn("previous", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await sql`create index audit_entry_verb on audit_entry (verb, seq)`.execute(db);
  await (dialect === "sqlite" ? guardOnSqlite(db) : guardOnPostgres(db));
};

async function guardOnSqlite(db: Kysely<never>) {
  for (const verb of ["update", "delete"]) {
    await sql`create trigger ${sql.ref(`audit_entry_no_${verb}`)} before ${sql.raw(verb)} on audit_entry
      begin select raise(abort, 'the audit log is only added to'); end`.execute(db);
  }
  // Also what INSERT OR REPLACE would write over: that fires no trigger of DELETE.
  await sql`create trigger audit_entry_chained before insert on audit_entry
    when new.seq <> 1 + coalesce((select max(seq) from audit_entry), 0)
      or new.previous <> coalesce((select hash from audit_entry order by seq desc limit 1), '')
    begin select raise(abort, 'an entry of the audit log follows the last one'); end`.execute(db);
}

async function guardOnPostgres(db: Kysely<never>) {
  await sql`create function audit_entry_refuse() returns trigger language plpgsql as $$
    begin raise exception 'the audit log is only added to'; end $$`.execute(db);
  // By row, so that a restore may empty the empty table.
  await sql`create trigger audit_entry_no_change before update or delete on audit_entry
    for each row execute function audit_entry_refuse()`.execute(db);
  await sql`create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_entry_refuse()`.execute(db);
  await sql`create function audit_entry_follow() returns trigger language plpgsql as $$
    begin
      if new.seq <> 1 + coalesce((select max(seq) from audit_entry), 0)
        or new.previous <> coalesce((select hash from audit_entry order by seq desc limit 1), '') then
        raise exception 'an entry of the audit log follows the last one';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger audit_entry_chained before insert on audit_entry
    for each row execute function audit_entry_follow()`.execute(db);
}
