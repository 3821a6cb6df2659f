import { definePlugin, type Migration } from "@nri-commons/core/plugin";
import type { TestNode } from "@nri-commons/core/testing";
import { type Fault, named } from "./fault.ts";

const createNote: Migration = async (db) => {
  await db.schema.createTable("bad_note").addColumn("text", "text").addColumn("times", "bigint").execute();
};

declare module "@nri-commons/core/plugin" {
  interface Facts {
    "bad.written": object;
  }
}

interface Tables {
  bad_note: { text: string; times: number };
}

const run = (node: TestNode) => node.run("bad write");
const command = { summary: "Writes", example: "nri bad write" };
const done = { text: "Done.", data: null };

/** What becomes of tables and of what stands in them. */
export const badTables: readonly Fault[] = [
  {
    that: "makes a table under another name than its own",
    plugin: definePlugin()({
      ...named,
      migrations: { "001": async (db) => db.schema.createTable("note").addColumn("text", "text").execute() },
    }),
    promise: "migrations",
    seen: /SQLite, from nothing: .*table note/,
  },
  {
    that: "puts an index on a table of core",
    plugin: definePlugin()({
      ...named,
      migrations: { "001": async (db) => db.schema.createIndex("bad_fact").on("fact").column("type").execute() },
    }),
    promise: "migrations",
    seen: /index bad_fact on fact/,
  },
  {
    that: "numbers its migrations so that the second comes first",
    plugin: definePlugin()({
      ...named,
      migrations: {
        "2-note": createNote,
        "10-more": async (db) => db.schema.alterTable("bad_note").addColumn("more", "text").execute(),
      },
    }),
    promise: "migrations",
    seen: /migration 10-more of bad failed/,
  },
  {
    that: "makes other tables for who comes from an earlier version",
    plugin: definePlugin()({ ...named, migrations: { "001": createNote, "002": dependsOnTheDay() } }),
    promise: "migrations",
    seen: /from 001: the tables differ/,
  },
  {
    that: "writes outside of a transaction",
    plugin: definePlugin<Tables>()({
      ...named,
      migrations: { "001": createNote },
      commands: {
        "bad write": {
          ...command,
          async run(ctx) {
            await ctx.db.insertInto("bad_note").values({ text: "a", times: 1 }).execute();
            return done;
          },
        },
      },
    }),
    options: { acts: { writes: (node) => run(node).catch(() => undefined) } },
    promise: "writes",
    also: ["crashes"],
    seen: /ctx\.db, which is for reading, was used to write/,
  },
  {
    that: "does one thing in two transactions",
    plugin: definePlugin<Tables>()({
      ...named,
      migrations: { "001": createNote },
      commands: {
        "bad write": {
          ...command,
          async run(ctx) {
            await ctx.transaction((tx) => tx.db.insertInto("bad_note").values({ text: "one", times: 1 }).execute());
            await ctx.transaction((tx) => tx.db.insertInto("bad_note").values({ text: "other", times: 1 }).execute());
            return done;
          },
        },
      },
    }),
    options: { acts: { "writes both halves": run } },
    promise: "crashes",
    seen: /writes both halves: broken off at step \d, .*half of it stays: with bad_note \{"text":"one"/,
  },
  {
    that: "says that it does something, and does nothing",
    plugin: definePlugin()({ ...named, commands: { "bad write": { ...command, run: async () => done } } }),
    options: { acts: { "writes nothing": run } },
    promise: "crashes",
    seen: /writes nothing: it begins no transaction/,
  },
  {
    that: "cannot do what it is for",
    plugin: definePlugin<Tables>()({
      ...named,
      migrations: { "001": createNote },
      commands: { "bad write": { ...command, run: () => Promise.reject(new Error("No ink.")) } },
    }),
    options: { acts: { writes: run } },
    promise: "crashes",
    seen: /writes: it fails by itself: No ink\./,
  },
  {
    that: "follows up a fact as often as it is told of it",
    plugin: definePlugin<Tables>()({
      ...named,
      migrations: { "001": createNote },
      commands: {
        "bad write": {
          ...command,
          async run(ctx) {
            await ctx.transaction(async (tx) => {
              await tx.db.insertInto("bad_note").values({ text: "one", times: 1 }).execute();
              await tx.fact("bad.written", {});
            });
            return done;
          },
        },
      },
      hooks: {
        "bad.written": {
          run: (ctx) =>
            ctx.transaction(async (tx) => {
              await tx.db.insertInto("bad_note").values({ text: "followed", times: 1 }).execute();
            }),
        },
      },
    }),
    options: { acts: { writes: run } },
    promise: "jobs",
    seen: /^hook bad\.written: run twice it has a second effect: with bad_note/,
  },
  {
    that: "has a job that counts each run",
    plugin: definePlugin<Tables>()({
      ...named,
      migrations: { "001": createNote },
      jobs: {
        count: {
          every: "P1D",
          run: (ctx) =>
            ctx.transaction(async (tx) => {
              await tx.db.insertInto("bad_note").values({ text: "ran", times: 1 }).execute();
            }),
        },
      },
    }),
    promise: "jobs",
    seen: /count: run twice it has a second effect/,
  },
  {
    that: "throws its data away when the node stops",
    plugin: definePlugin<Tables>()({
      ...named,
      migrations: { "001": createNote },
      jobs: {
        note: {
          every: "P1D",
          run: (ctx) =>
            ctx.transaction(async (tx) => {
              await tx.db.deleteFrom("bad_note").execute();
              await tx.db.insertInto("bad_note").values({ text: "kept", times: 1 }).execute();
            }),
        },
      },
      async stop(ctx) {
        await ctx.transaction((tx) => tx.db.deleteFrom("bad_note").execute());
      },
    }),
    promise: "life",
    seen: /stopping it changed what it keeps: without bad_note/,
  },
  {
    that: "cannot start",
    plugin: definePlugin()({
      ...named,
      start: async () => {
        throw new Error("No such machine.");
      },
    }),
    promise: "life",
    seen: /start: No such machine\./,
  },
];

/** As a migration that looks at what is there: from nothing it sees its own first step just made. */
function dependsOnTheDay(): Migration {
  let runs = 0;
  return async (db) => {
    runs++;
    await db.schema
      .alterTable("bad_note")
      .addColumn(runs === 1 ? "first" : "later", "text")
      .execute();
  };
}
