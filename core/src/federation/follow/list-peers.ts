import { sql } from "kysely";
import { isJsonObject } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { findPeers } from "../delivery/peer-store.ts";
import { firstText } from "../document.ts";
import { jsonTexts } from "../json-rows.ts";
import type { NodeContext } from "../node-context.ts";
import { listBlocks } from "./block-store.ts";
import type { Peer } from "./peer.ts";

/** Everybody whom we follow or asked to, and everybody who follows us or asked to. */
export async function listPeers(node: NodeContext): Promise<Peer[]> {
  const relations = await followRelations(node);
  const actors = [...new Set(relations.map(({ other }) => other))];
  const documents = await loadActors(node, actors);
  const origins = [...new Set([...documents.values()].map(({ origin }) => origin))];
  const peers = await findPeers(node.store.db, node.store.dialect, origins);
  const waiting = await countWaiting(node, origins);
  const blocks = await listBlocks(node.store.db);
  return actors.map((actor) => {
    const document = documents.get(actor);
    const origin = document?.origin ?? new URL(actor).origin;
    const peer = peers.get(origin);
    return {
      actor,
      origin,
      name: document?.name,
      following: strongest(relations, actor, "out"),
      follower: strongest(relations, actor, "in"),
      lastReceived: peer?.last_received ?? undefined,
      lastDelivered: peer?.last_delivered ?? undefined,
      waiting: waiting.get(origin)?.count ?? 0,
      nextTry: peer?.probe_at ?? laterOf(waiting.get(origin)?.next, peer?.quiet_until),
      state: stateNow({ gone: document?.gone, blocked: blocks.has(origin), held: Boolean(peer?.probe_at) }),
    };
  });
}

/** What they call themselves, by actor; of these alone when told which. Pages ask for it with each view. */
export async function namePeers(node: NodeContext, of?: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (of?.length === 0) return new Map();
  const wanted = of && new Set(of);
  const known = new Set((await followRelations(node)).map(({ other }) => other));
  const actors = [...known].filter((actor) => wanted?.has(actor) ?? true);
  if (actors.length === 0) return new Map();
  const documents = await loadActors(node, actors);
  return new Map([...documents].flatMap(([actor, { name }]) => (name ? [[actor, name] as const] : [])));
}

function stateNow({ gone = false, blocked, held }: { gone?: boolean | undefined; blocked: boolean; held: boolean }) {
  if (gone) return "gone";
  if (blocked) return "blocked";
  return held ? "held" : "open";
}

interface Relation {
  other: string;
  direction: "in" | "out";
  state: "requested" | "accepted" | "rejected";
}

export async function followRelations({ store, actors }: NodeContext): Promise<Relation[]> {
  const own = new Set<string | null>(Object.values(actors));
  const rows = await selectFollows(store.db).execute();
  return rows.flatMap(({ actor, object, local: ours, collection }) => {
    if (!own.has(actor) && !own.has(object)) return [];
    const other = ours === 1 ? object : actor;
    if (other === null) return [];
    const relation: Relation = { other, direction: ours === 1 ? "out" : "in", state: stateOf(collection ?? "") };
    return [relation];
  });
}

/** By an index of their own, of which this says the very words; asked for by actor, all that an actor ever sent would be read. */
export function selectFollows(db: Db) {
  return db
    .selectFrom("ap_activities as a")
    .leftJoin("ap_collections as c", "c.seq", "a.seq")
    .select(["a.actor", "a.object", "a.local", "c.collection"])
    .where(sql<boolean>`a.type = 'Follow'`)
    .orderBy("a.seq");
}

function stateOf(collection: string): Relation["state"] {
  if (/\/(followers|following)$/.test(collection)) return "accepted";
  return /\/(rejected|rejections)$/.test(collection) ? "rejected" : "requested";
}

function strongest(relations: readonly Relation[], actor: string, direction: Relation["direction"]): Peer["follower"] {
  const states = relations.filter((one) => one.other === actor && one.direction === direction).map((one) => one.state);
  for (const state of ["accepted", "rejected", "requested"] as const) if (states.includes(state)) return state;
  return "no";
}

async function loadActors({ store }: NodeContext, actors: readonly string[]) {
  const rows = await store.db
    .selectFrom("ap_objects")
    .select(["id", "origin", "type", "doc"])
    .where("id", "in", jsonTexts(store.dialect, actors))
    .execute();
  return new Map(
    rows.map(({ id, origin, type, doc }) => {
      const wire: unknown = JSON.parse(doc);
      const name = isJsonObject(wire) ? firstText(wire["name"]) : undefined;
      return [id, { origin, name, gone: type === "Tombstone" }];
    }),
  );
}

function laterOf(next: number | undefined, quietUntil: number | null | undefined): number | undefined {
  return next === undefined ? undefined : Math.max(next, quietUntil ?? 0);
}

async function countWaiting({ store }: NodeContext, origins: readonly string[]) {
  const rows = await store.db
    .selectFrom("ap_deliveries")
    .select((select) => ["origin", select.fn.countAll<number>().as("n"), select.fn.min("due_at").as("next")])
    .where("origin", "in", jsonTexts(store.dialect, origins))
    .where("state", "in", ["waiting", "retrying", "sending", "held"])
    .groupBy("origin")
    .execute();
  return new Map(rows.map(({ origin, n, next }) => [origin, { count: Number(n), next: Number(next) }]));
}
