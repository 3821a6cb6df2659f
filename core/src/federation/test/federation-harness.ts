import { createSecretKey, randomBytes } from "node:crypto";
import { createIdentity, type Identity } from "../../identity/index.ts";
import { createJobs, type Jobs } from "../../jobs/index.ts";
import { type Clock, createIds, createLog } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import type { WireObject } from "../announcement.ts";
import { createFederation, type Federation, type FederationOptions } from "../index.ts";
import type { FederatedKind } from "../kind.ts";
import type { InMemoryNetwork } from "./in-memory-network.ts";

/** A node's federation with its jobs, on a real database and an in-memory network. */
export interface TestPeer {
  readonly origin: string;
  readonly actor: string;
  readonly store: Store;
  readonly jobs: Jobs;
  readonly identity: Identity;
  readonly federation: Federation;
  /** What its only kind, Event, keeps of others: id to name, as the kind's own table has it. */
  events(): Promise<Record<string, string>>;
  /** Everything that is due is done. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

interface Boot {
  name: string;
  /** `https://{name}.example` unless told. */
  origin?: string;
  /** 32 bytes; random unless told. */
  masterKey?: Buffer;
  store: Store;
  network: InMemoryNetwork;
  clock: Clock;
  options?: Partial<FederationOptions>;
}

/** A peer on this database: made there when it is new, opened again when it is not. */
export async function bootPeer(boot: Boot): Promise<TestPeer> {
  const { name, store, network, clock, origin = `https://${name}.example`, options = {} } = boot;
  const log = createLog("silent");
  const ids = createIds(clock);
  const jobs = createJobs({ store, clock, ids, log });
  const masterKey = createSecretKey(boot.masterKey ?? randomBytes(32));
  const identity = createIdentity({ db: store.db, clock, ids, origin, masterKey, log });
  const made = await store.db.selectFrom("local_actor").select("name").execute();
  if (made.length === 0) await jobs.transaction((tx) => identity.init(tx, { name }));
  const federation = await createFederation({
    store,
    jobs,
    clock,
    ids,
    log,
    origin,
    identity,
    safeFetch: network.fetch,
    keepsRegistry: false,
    profile: {
      current: () => ({
        actor: name,
        kind: "national",
        name: { en: `${name} IGF` },
        summary: {},
        country: "KE",
        languages: ["en"],
        zone: "Africa/Nairobi",
        origin,
      }),
      reload: async () => {},
    },
    chance: () => 0.5,
    ...options,
  });
  await store.transaction((db) =>
    db.schema
      .createTable("shown_event")
      .ifNotExists()
      .addColumn("iri", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .execute(),
  );
  federation.register({ kinds: [shownEvents], receives: [] });
  await jobs.start();
  await federation.prepare();
  federation.start();
  network.serve(origin, (request) => federation.app.fetch(request));
  return {
    origin,
    actor: `${origin}/ap/actors/${name}`,
    store,
    jobs,
    identity,
    federation,
    async events() {
      const rows = await store.db.selectFrom("shown_event").selectAll().orderBy("iri").execute();
      return Object.fromEntries(rows.map(({ iri, name: title }) => [iri, title]));
    },
    async settle() {
      await federation.idle();
      await jobs.idle();
      await federation.idle();
    },
    async stop() {
      network.cut(origin);
      await federation.stop();
      await jobs.stop();
    },
  };
}

declare module "../../store/tables.ts" {
  interface Tables {
    /** Of the harness: the least that a kind keeps. */
    shown_event: { iri: string; name: string };
  }
}

const shownEvents: FederatedKind = {
  name: "Event",
  version: 1,
  fallback: "Event",
  claims: (object) => object["type"] === "Event",
  async receive(tx, { iri, object }) {
    const name = String(object["name"]);
    await tx.db
      .insertInto("shown_event")
      .values({ iri, name })
      .onConflict((conflict) => conflict.column("iri").doUpdateSet({ name }))
      .execute();
  },
  async withdraw(tx, { iri }) {
    await tx.db.deleteFrom("shown_event").where("iri", "=", iri).execute();
  },
  async clear(tx) {
    await tx.db.deleteFrom("shown_event").execute();
  },
};

/** An event of this peer's, with all that the wire asks for. */
export function testEvent(
  peer: { origin: string; actor: string },
  id: string,
  more: Partial<WireObject> = {},
): WireObject {
  const { origin, actor } = peer;
  return {
    id: `${origin}/ap/objects/${id}`,
    type: "Event",
    "nri:kind": "Event",
    url: `${origin}/en/events/${id}`,
    name: `Event ${id}`,
    content: "<p>About the forum</p>",
    summary: "A forum",
    inLanguage: "en",
    published: "2026-01-01T00:00:00Z",
    attributedTo: actor,
    actor,
    startTime: "2026-05-01T09:00:00+03:00",
    endTime: "2026-05-01T17:00:00+03:00",
    timezone: "Africa/Nairobi",
    attachment: [],
    ...more,
  };
}

/** Runs the network until nobody has anything left to do. */
export async function settleAll(...peers: readonly TestPeer[]): Promise<void> {
  for (let round = 0; round < 3; round++) for (const peer of peers) await peer.settle();
}
