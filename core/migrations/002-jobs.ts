import { sql } from "kysely";
import { type Migration, serialKey } from "../src/store/index.ts";

export const up: Migration = async (db, dialect) => {
  await db.schema
    .createTable("job")
    .$call(serialKey("id", dialect))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("payload", "text", (column) => column.notNull())
    .addColumn("key", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("lease", "text")
    .addColumn("claims", "integer", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("error", "text")
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("changed_at", "bigint", (column) => column.notNull())
    .execute();
  await sql`create index job_due on job (due_at, id) where state <> 'dead'`.execute(db);
  await sql`create unique index job_waiting_key on job (kind, key) where key is not null and state = 'waiting'`.execute(
    db,
  );
  await sql`create index job_running_key on job (kind, key) where state = 'running'`.execute(db);
  await sql`create index job_dead on job (changed_at) where state = 'dead'`.execute(db);
  await db.schema
    .createTable("job_schedule")
    .addColumn("kind", "text", (column) => column.primaryKey())
    .addColumn("next_at", "bigint", (column) => column.notNull())
    .execute();
};
