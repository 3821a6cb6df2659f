import {
  definePlugin,
  type Incoming,
  type Kind,
  type Migration,
  type PluginTx,
  type Receive,
} from "@nri-commons/core/plugin";
import { type Fault, named } from "./fault.ts";

interface Tables {
  bad_thing: { iri: string; name: string };
}

type Tx = PluginTx<Tables>;
type ThingKind = Kind<unknown, Tables>;

const createThing: Migration = async (db) => {
  await db.schema.createTable("bad_thing").addColumn("iri", "text").addColumn("name", "text").execute();
  await db
    .insertInto("bad_thing" as never)
    .values({ iri: "own", name: "Ours" } as never)
    .execute();
};

const keep = async (tx: Tx, { iri, object }: Incoming) => {
  await tx.db
    .insertInto("bad_thing")
    .values({ iri, name: String(object["name"]) })
    .execute();
};
const drop = async (tx: Tx, iri: string) => {
  await tx.db.deleteFrom("bad_thing").where("iri", "=", iri).execute();
};

const good: ThingKind = {
  fallback: "Note",
  version: 1,
  async receive(_ctx, tx, incoming) {
    await drop(tx, incoming.iri);
    await keep(tx, incoming);
  },
  withdraw: (_ctx, tx, { iri }) => drop(tx, iri),
  async clear(_ctx, tx) {
    await tx.db.deleteFrom("bad_thing").where("iri", "!=", "own").execute();
  },
};

const example = {
  id: "https://elsewhere.example/ap/objects/01k9zq0c3v5m8t2r7x4w6y1bnd",
  type: "Note",
  "nri:kind": "Thing",
  name: "A thing",
};

const withKind = (kind: Partial<ThingKind>) =>
  definePlugin<Tables>()({ ...named, migrations: { "001": createThing }, kinds: { Thing: { ...good, ...kind } } });

const offer = { type: "Offer", object: example };

/** One that takes what others offer it. */
const withReceive = (take: (tx: Tx, offered: Parameters<Receive<unknown, Tables>>[2]) => Promise<unknown>) =>
  definePlugin<Tables>()({
    ...named,
    migrations: { "001": createThing },
    receives: {
      "Offer:Thing": async (_ctx, tx, offered) => {
        await take(tx, offered);
      },
    },
  });

/** What it does with what other sites send. */
export const badKinds: readonly Fault[] = [
  {
    that: "falls back to what nobody can show",
    plugin: withKind({ fallback: "Thing" as never }),
    options: { examples: { Thing: { ...example, type: "Thing" } } },
    promise: "kinds",
    seen: /^Thing: its fallback "Thing" is none that others show/,
  },
  {
    that: "sends another type than it says",
    plugin: withKind({ fallback: "Article" }),
    options: { examples: { Thing: example } },
    promise: "kinds",
    seen: /^Thing: its type is "Note", its fallback Article$/,
  },
  {
    that: "sends objects that say nothing to others",
    plugin: withKind({}),
    options: { examples: { Thing: { ...example, name: " " } } },
    promise: "kinds",
    seen: /^Thing: others have nothing to show/,
  },
  {
    that: "shows no example of its kind",
    plugin: withKind({}),
    promise: "kinds",
    seen: /^Thing: no act announces one/,
  },
  {
    that: "keeps twice what arrives twice",
    plugin: withKind({ receive: (_ctx, tx, incoming) => keep(tx, incoming) }),
    options: { examples: { Thing: example } },
    promise: "kinds",
    seen: /^Thing: arriving twice it has a second effect: with bad_thing/,
  },
  {
    that: "does not clear what it received",
    plugin: withKind({ clear: async () => undefined }),
    options: { examples: { Thing: example } },
    promise: "kinds",
    seen: /^Thing: clear does not bring back what was before: with bad_thing/,
  },
  {
    that: "clears its own with what it received",
    plugin: withKind({
      async clear(_ctx, tx) {
        await tx.db.deleteFrom("bad_thing").execute();
      },
    }),
    options: { examples: { Thing: example } },
    promise: "kinds",
    seen: /^Thing: clear does not bring back what was before: without bad_thing/,
  },
  {
    that: "does not bear that something is withdrawn which it does not have",
    plugin: withKind({
      async withdraw(_ctx, tx, { iri }) {
        const known = await tx.db.selectFrom("bad_thing").select("iri").where("iri", "=", iri).executeTakeFirst();
        if (known === undefined) throw new Error("It is not here.");
        await drop(tx, iri);
      },
    }),
    options: { examples: { Thing: example } },
    promise: "kinds",
    seen: /^Thing: receiving it: It is not here\.$/,
  },
  {
    that: "keeps an offer twice that arrives twice",
    plugin: withReceive((tx, { id }) => tx.db.insertInto("bad_thing").values({ iri: id, name: "Offered" }).execute()),
    options: { examples: { "Offer:Thing": offer } },
    promise: "kinds",
    seen: /^Offer:Thing: arriving twice it has a second effect: with bad_thing/,
  },
  {
    that: "believes that an offer always has a name",
    plugin: withReceive(async (_tx, { activity }) => (activity["object"] as { name: string }).name.trim()),
    options: { examples: { "Offer:Thing": offer } },
    promise: "kinds",
    seen: /^Offer:Thing of an object: with name = null receiving it fails/,
  },
  {
    that: "shows no example of what it takes",
    plugin: withReceive(async () => undefined),
    promise: "kinds",
    seen: /^Offer:Thing: give `examples` one such activity/,
  },
  {
    that: "believes that a name is a text",
    plugin: withKind({
      receive: (ctx, tx, incoming) => {
        (incoming.object["name"] as string).trim();
        return good.receive(ctx, tx, incoming);
      },
    }),
    options: { examples: { Thing: example } },
    promise: "kinds",
    seen: /^Thing: with name = null receiving it fails/,
  },
];
