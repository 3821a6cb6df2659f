import { type Migration, serialKey } from "../src/store/index.ts";

export const up: Migration = async (db, dialect) => {
  // What is in force now: hide for an item, limit or suspend for a whole site.
  await db.schema
    .createTable("content_measure")
    .addColumn("target", "text", (column) => column.primaryKey())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("decision", "bigint", (column) => column.notNull())
    .addColumn("since", "bigint", (column) => column.notNull())
    .execute();

  await db.schema
    .createTable("content_decision")
    .$call(serialKey("n", dialect))
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("origin", "text")
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("made_by", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("undoes", "bigint")
    .addColumn("appeal", "bigint")
    .addColumn("secret_hash", "text")
    .execute();
  await db.schema.createIndex("content_decision_target").on("content_decision").columns(["target", "n"]).execute();
  await db.schema.createIndex("content_decision_made").on("content_decision").columns(["made_at"]).execute();

  await db.schema
    .createTable("content_report")
    .$call(serialKey("n", dialect))
    .addColumn("via", "text", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("origin", "text")
    .addColumn("objects", "text", (column) => column.notNull())
    .addColumn("category", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("lang", "text")
    .addColumn("sender", "text")
    .addColumn("source_key", "text", (column) => column.unique())
    .addColumn("secret_hash", "text")
    .addColumn("contact", "text")
    .addColumn("contact_until", "bigint")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("decision", "bigint")
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("forwarded_at", "bigint")
    .execute();
  await db.schema.createIndex("content_report_queue").on("content_report").columns(["state", "n"]).execute();
  await db.schema.createIndex("content_report_target").on("content_report").columns(["target", "state"]).execute();
  await db.schema.createIndex("content_report_sender").on("content_report").columns(["sender", "made_at"]).execute();
  await db.schema.createIndex("content_report_contact").on("content_report").columns(["contact_until"]).execute();
  await db.schema.createIndex("content_report_decision").on("content_report").columns(["decision"]).execute();

  await db.schema
    .createTable("content_appeal")
    .$call(serialKey("n", dialect))
    .addColumn("decision", "bigint", (column) => column.notNull())
    .addColumn("side", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("lang", "text")
    .addColumn("source_key", "text", (column) => column.unique())
    .addColumn("contact", "text")
    .addColumn("contact_until", "bigint")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("answer", "bigint")
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("content_appeal_queue").on("content_appeal").columns(["state", "n"]).execute();
  await db.schema.createIndex("content_appeal_decision").on("content_appeal").columns(["decision"]).execute();
  await db.schema.createIndex("content_appeal_contact").on("content_appeal").columns(["contact_until"]).execute();

  await db.schema
    .createTable("content_conduct")
    .addColumn("lang", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("content_conduct_key", ["lang", "version"])
    .execute();
};
