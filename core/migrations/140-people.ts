import type { Migration } from "../src/store/index.ts";

/** Who works on the node. Tokens, codes and links stand here as hashes only. */
export const up: Migration = async (db) => {
  await db.schema
    .createTable("person")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("email", "text", (column) => column.notNull())
    // The whole address in lower case: one person for each.
    .addColumn("email_key", "text", (column) => column.notNull().unique())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("lang", "text")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("seen_at", "bigint")
    .addColumn("disabled_at", "bigint")
    .execute();

  await db.schema
    .createTable("person_session")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("agent", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("person_session_person").on("person_session").columns(["person"]).execute();
  await db.schema.createIndex("person_session_expires").on("person_session").columns(["expires_at"]).execute();

  // Set-up, invitations, links to sign in.
  await db.schema
    .createTable("person_link")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("person", "text")
    .addColumn("email", "text")
    .addColumn("email_key", "text")
    .addColumn("role", "text")
    .addColumn("lang", "text")
    .addColumn("made_by", "text")
    .addColumn("next", "text")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("person_link_expires").on("person_link").columns(["expires_at"]).execute();

  // One for each time that somebody asks to sign in, also for addresses that nobody here has.
  await db.schema
    .createTable("person_attempt")
    .addColumn("id_hash", "text", (column) => column.primaryKey())
    .addColumn("code_hash", "text", (column) => column.notNull())
    .addColumn("account", "text", (column) => column.notNull())
    .addColumn("person", "text")
    .addColumn("next", "text")
    .addColumn("tries", "integer", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("person_attempt_expires").on("person_attempt").columns(["expires_at"]).execute();
  await db.schema.createIndex("person_attempt_person").on("person_attempt").columns(["person"]).execute();

  // How often somebody asked or guessed: under keyed hashes of account and address.
  await db.schema
    .createTable("person_limit")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("n", "integer", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("person_limit_expires").on("person_limit").columns(["expires_at"]).execute();

  await db.schema
    .createTable("person_passkey")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("public_key", "text", (column) => column.notNull())
    .addColumn("counter", "bigint", (column) => column.notNull())
    .addColumn("transports", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("used_at", "bigint")
    .execute();
  await db.schema.createIndex("person_passkey_person").on("person_passkey").columns(["person"]).execute();

  // Challenges that were answered, until they end: an answer counts once.
  await db.schema
    .createTable("person_challenge")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
};
