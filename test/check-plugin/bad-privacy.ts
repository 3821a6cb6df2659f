import { type Ctx, definePlugin, type Migration, type Privacy } from "@nri-commons/core/plugin";
import type { TestNode } from "@nri-commons/core/testing";
import { messages } from "../docs/guestbook/messages.ts";
import { type Fault, named } from "./fault.ts";

interface Tables {
  bad_person: { email: string; name: string };
  bad_log: { line: string };
}

const createPerson: Migration = async (db) => {
  await db.schema.createTable("bad_person").addColumn("email", "text").addColumn("name", "text").execute();
  await db.schema.createTable("bad_log").addColumn("line", "text").execute();
};

const good: Privacy<Ctx<never, Tables>, Tables> = {
  kinds: ["line"],
  async find(ctx, email) {
    const people = await ctx.db.selectFrom("bad_person").selectAll().where("email", "=", email).execute();
    return people.map(({ name }) => ({ kind: "line", id: "1", data: { email, name } }));
  },
  async erase(_ctx, tx) {
    await tx.db.deleteFrom("bad_person").execute();
  },
};

const withPrivacy = (privacy: Partial<typeof good> | undefined, logs = false) =>
  definePlugin<Tables>()({
    ...named,
    migrations: { "001": createPerson },
    messages,
    ...(privacy && { privacy: { ...good, ...privacy } }),
    commands: {
      "bad add": {
        summary: "Adds",
        example: "nri bad add",
        async run(ctx, { arguments: { email = "", name = "" } }) {
          await ctx.transaction(async (tx) => {
            await tx.db.insertInto("bad_person").values({ email, name }).execute();
            if (logs)
              await tx.db
                .insertInto("bad_log")
                .values({ line: `added ${email}` })
                .execute();
          });
          return { text: "Added.", data: null };
        },
      },
    },
  });

const options = {
  plant: (node: TestNode, person: Record<string, string>) => node.run("bad add", { arguments: person }),
};

/** What it keeps of people. */
export const badPrivacy: readonly Fault[] = [
  {
    that: "keeps addresses and tells nobody",
    plugin: withPrivacy(undefined),
    options,
    promise: "privacy",
    seen: /^it keeps something of people in bad_person\.email, bad_person\.name, and has no `privacy`$/,
  },
  {
    that: "does not find what it keeps",
    plugin: withPrivacy({ find: async () => [] }),
    options,
    promise: "privacy",
    seen: /^find finds nothing of what stands in bad_person\.email/,
  },
  {
    that: "leaves a copy after the erasure",
    plugin: withPrivacy({}, true),
    options,
    promise: "privacy",
    seen: /^after the erasure it still stands in bad_log\.line$/,
  },
  {
    that: "knows people again by their very address",
    plugin: withPrivacy({ find: async (_ctx, email) => [{ kind: "line", id: email, data: {} }] }),
    options,
    promise: "privacy",
    seen: /^the id of line is the address itself/,
  },
  {
    that: "cannot erase what is gone already",
    plugin: withPrivacy({
      async erase(_ctx, tx) {
        const [gone] = await tx.db.deleteFrom("bad_person").execute();
        if (Number(gone?.numDeletedRows) === 0) throw new Error("There is nobody.");
      },
    }),
    options,
    promise: "privacy",
    seen: /^erase line a second time: There is nobody\.$/,
  },
  {
    that: "finds what it has no name for",
    plugin: withPrivacy({ find: async () => [{ kind: "letter", id: "1", data: {} }] }),
    options,
    promise: "privacy",
    seen: /^find gives the kind "letter", which is not among its kinds$/,
  },
  {
    that: "does not say how it comes to know people",
    plugin: withPrivacy({}),
    promise: "privacy",
    seen: /give `plant`/,
  },
];
