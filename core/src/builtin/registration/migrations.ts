import type { Migration } from "../../plugin/index.ts";
import { contactTables } from "./contacts/contact-rows.ts";
import type { RegistrationDb } from "./registration-ctx.ts";
import { wordsOf } from "./words-of.ts";

export const migrations: Readonly<Record<string, Migration>> = {
  "001-registration": async (db) => {
    const { schema } = db;
    await schema
      .createTable("registration_form")
      .addColumn("event_id", "text", (column) => column.primaryKey())
      .addColumn("opens_at", "bigint")
      .addColumn("closes_at", "bigint")
      .addColumn("closed_at", "bigint")
      .addColumn("capacity", "integer")
      .addColumn("waiting_list", "integer", (column) => column.notNull())
      .addColumn("questions", "text", (column) => column.notNull())
      .addColumn("retention_days", "integer", (column) => column.notNull())
      .addColumn("privacy", "text")
      .addColumn("contact", "text")
      .addColumn("access_person", "text")
      .addColumn("access_name", "text")
      .addColumn("join_url", "text")
      .addColumn("own_url", "integer", (column) => column.notNull())
      .addColumn("event_end", "bigint", (column) => column.notNull())
      .addColumn("kept", "text")
      .addColumn("purged_at", "bigint")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("updated_at", "bigint", (column) => column.notNull())
      .addColumn("turn", "bigint", (column) => column.notNull())
      .execute();
    await schema
      .createTable("registration_place")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("until_at", "bigint")
      .addColumn("mode", "text", (column) => column.notNull())
      .addColumn("hub", "text")
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("email", "text")
      .addColumn("country", "text")
      .addColumn("region", "text")
      .addColumn("stakeholder_group", "text")
      .addColumn("first_time", "integer")
      .addColumn("interpretation", "text")
      .addColumn("captions", "integer", (column) => column.notNull())
      .addColumn("accommodation", "text")
      .addColumn("support_note", "text")
      .addColumn("code", "text", (column) => column.notNull())
      .addColumn("lang", "text", (column) => column.notNull())
      .addColumn("via", "text", (column) => column.notNull())
      .addColumn("proved_at", "bigint")
      .addColumn("queued_at", "bigint")
      .addColumn("attended_mode", "text")
      .addColumn("attended_at", "bigint")
      .addColumn("form_key", "text", (column) => column.unique())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("updated_at", "bigint", (column) => column.notNull())
      .execute();
    await schema
      .createIndex("registration_place_event")
      .on("registration_place")
      .columns(["event_id", "state", "queued_at"])
      .execute();
    await schema
      .createIndex("registration_place_code")
      .on("registration_place")
      .columns(["event_id", "code"])
      .unique()
      .execute();
    await schema
      .createIndex("registration_place_email")
      .on("registration_place")
      .columns(["event_id", "email"])
      .execute();
    await schema
      .createTable("registration_need")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("place_id", "text", (column) => column.notNull())
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("decided_at", "bigint")
      .execute();
    await schema.createIndex("registration_need_event").on("registration_need").column("event_id").execute();
    await schema
      .createIndex("registration_need_place")
      .on("registration_need")
      .columns(["place_id", "kind"])
      .unique()
      .execute();
    await schema
      .createTable("registration_link")
      .addColumn("hash", "text", (column) => column.primaryKey())
      .addColumn("owner", "text", (column) => column.notNull())
      .addColumn("owner_id", "text", (column) => column.notNull())
      .addColumn("made_at", "bigint", (column) => column.notNull())
      .execute();
    await schema.createIndex("registration_link_owner").on("registration_link").column("owner_id").execute();
    await schema
      .createTable("registration_hub")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("city", "text", (column) => column.notNull())
      .addColumn("country", "text")
      .addColumn("host", "text", (column) => column.notNull())
      .addColumn("areas", "text")
      .addColumn("expected", "integer")
      .addColumn("activities", "text")
      .addColumn("coordinator", "text", (column) => column.notNull())
      .addColumn("coordinator_email", "text", (column) => column.notNull())
      .addColumn("technical", "text")
      .addColumn("technical_email", "text")
      .addColumn("lang", "text", (column) => column.notNull())
      .addColumn("form_key", "text", (column) => column.unique())
      .addColumn("participants", "integer")
      .addColumn("remarks", "text")
      .addColumn("reported_at", "bigint")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("decided_at", "bigint")
      .execute();
    await schema.createIndex("registration_hub_event").on("registration_hub").column("event_id").execute();
  },
  "002-hubs": async (db) => {
    await db.schema
      .alterTable("registration_form")
      .addColumn("hubs", "integer", (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable("registration_hub")
      .addColumn("listed", "integer", (column) => column.notNull().defaultTo(0))
      .execute();
  },
  "010-contacts": contactTables,
  "011-reminders": async ({ schema }) => {
    await schema
      .alterTable("registration_form")
      .addColumn("reminders", "text", (column) => column.notNull().defaultTo("[]"))
      .execute();
    await schema.alterTable("registration_form").addColumn("told", "text").execute();
    await schema.alterTable("registration_place").addColumn("reminded_of", "bigint").execute();
  },
  "012-search": async (db) => {
    await db.schema
      .alterTable("registration_place")
      .addColumn("words", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    const own = db as unknown as RegistrationDb;
    for (const { id, name, email } of await own
      .selectFrom("registration_place")
      .select(["id", "name", "email"])
      .execute()) {
      await own
        .updateTable("registration_place")
        .set({ words: wordsOf(name, email) })
        .where("id", "=", id)
        .execute();
    }
    // A link to all registrations of one address, for an hour.
    await db.schema
      .createTable("registration_mine")
      .addColumn("hash", "text", (column) => column.primaryKey())
      .addColumn("email", "text", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("registration_place_mail").on("registration_place").columns(["email"]).execute();
  },
  "013-support": async ({ schema }) => {
    // What could be asked for until now.
    const before = JSON.stringify(["travel", "connectivity", "equipment"]);
    await schema
      .alterTable("registration_form")
      .addColumn("offers", "text", (column) => column.notNull().defaultTo(before))
      .execute();
    await schema.alterTable("registration_form").addColumn("budget_amount", "bigint").execute();
    await schema.alterTable("registration_form").addColumn("budget_currency", "text").execute();
    for (const column of ["what", "currency", "reason", "notes"])
      await schema.alterTable("registration_need").addColumn(column, "text").execute();
    await schema.alterTable("registration_need").addColumn("amount", "bigint").execute();
  },
  "014-follow": async ({ schema }) => {
    await schema
      .createTable("registration_follow")
      .addColumn("place_id", "text", (column) => column.notNull())
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("session_id", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("language", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("registration_follow_key", ["place_id", "session_id", "kind"])
      .execute();
    await schema.createIndex("registration_follow_event").on("registration_follow").column("event_id").execute();
  },
  "015-rounds": async ({ schema }) => {
    await schema
      .createTable("registration_round")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("what", "text", (column) => column.notNull())
      .addColumn("states", "text", (column) => column.notNull())
      .addColumn("subject", "text", (column) => column.notNull())
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("round_key", "text", (column) => column.notNull().unique())
      .addColumn("asked_at", "bigint", (column) => column.notNull())
      .addColumn("ended_at", "bigint")
      .addColumn("total", "integer", (column) => column.notNull())
      .addColumn("done", "integer", (column) => column.notNull())
      .addColumn("missed", "integer", (column) => column.notNull())
      .addColumn("after_place", "text", (column) => column.notNull())
      .execute();
    await schema
      .createIndex("registration_round_event")
      .on("registration_round")
      .columns(["event_id", "asked_at"])
      .execute();
    await schema.createIndex("registration_round_ended").on("registration_round").column("ended_at").execute();
  },
};
