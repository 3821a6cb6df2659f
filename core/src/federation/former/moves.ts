import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { recordAudit } from "../../store/index.ts";
import { firstText } from "../document.ts";
import { loadObjects } from "../engine/load-stored.ts";
import type { NodeContext } from "../node-context.ts";
import { addFormer, listFormer, listFormerFollowers } from "./former-store.ts";

/** Somebody who followed this node when it moved. */
export interface Followed {
  actor: string;
  name: string | undefined;
  /** Follows the present address too; software that knows of no moves stays where it was. */
  here: boolean;
}

export interface FormerAddress {
  /** `https://host` */
  origin: string;
  movedTo: string;
  /** Milliseconds; settled: when everybody was told, undefined before the first start at the new address. */
  movedAt: number;
  settledAt: number | undefined;
  /** Of the time of the move: first those who are not here yet. */
  followers: readonly Followed[];
}

/** What a move would touch. */
export interface MoveReach {
  published: number;
  followers: number;
  following: number;
  /** Entries that were shared with some sites only. */
  shared: number;
}

export interface Moves {
  /** Newest first. */
  list(): Promise<FormerAddress[]>;
  reach(): Promise<MoveReach>;
  /** From the next start on the node is known by `to`: the caller sees to it that it starts with that address. */
  record(tx: Tx, to: string): Promise<void>;
}

export function createMoves(node: NodeContext): Moves {
  const { store, actors, origin } = node;
  return {
    async list() {
      const here = new Set(await followersOf(store.db, actors.initiative));
      const rows = await listFormer(store.db);
      return Promise.all(
        rows.map(async ({ origin: at, moved_to: movedTo, moved_at: movedAt, settled_at: settledAt }) => {
          const followers = await listFormerFollowers(store.db, at);
          const known = await loadObjects(store.db, store.dialect, followers);
          const names = new Map(known.map(({ id, wire }) => [id, firstText(wire["name"])]));
          const shown = followers
            .map((actor) => ({ actor, name: names.get(actor), here: here.has(actor) }))
            .sort((a, b) => Number(a.here) - Number(b.here) || a.actor.localeCompare(b.actor));
          return { origin: at, movedTo, movedAt, settledAt: settledAt ?? undefined, followers: shown };
        }),
      );
    },

    async reach() {
      refuseRegistry(node);
      const objects = await countOwn(store.db, origin, Object.values(actors));
      const following = await store.db
        .selectFrom("ap_activities")
        .select("object")
        .distinct()
        .where("type", "=", "Follow")
        .where("actor", "=", actors.initiative)
        .execute();
      const followers = await followersOf(store.db, actors.initiative);
      return { ...objects, followers: followers.length, following: following.length };
    },

    async record(tx, to) {
      refuseRegistry(node);
      if (to === origin) throw new Refusal("bad-request", { message: `${to} is where this node is already.` });
      const followers = await followersOf(tx.db, actors.initiative);
      await addFormer(tx.db, { origin, moved_to: to, moved_at: tx.now, followers });
      await recordAudit(tx, { verb: "node.moved", object: actors.initiative.replace(origin, to) });
    },
  };
}

function refuseRegistry({ facts }: NodeContext): void {
  if (!facts.keepsRegistry) return;
  throw new Refusal("forbidden", {
    message:
      "This node keeps the registry, and all other nodes have its address in their configuration: it cannot move by itself.",
  });
}

async function followersOf(db: Db, actor: string): Promise<string[]> {
  const rows = await db
    .selectFrom("ap_collections as c")
    .innerJoin("ap_activities as a", "a.seq", "c.seq")
    .select("a.actor")
    .distinct()
    .where("c.collection", "=", `${actor}/followers`)
    .execute();
  return rows.map((row) => row.actor);
}

async function countOwn(db: Db, origin: string, actors: readonly string[]) {
  const rows = await db
    .selectFrom("ap_objects")
    .select((select) => ["public", select.fn.countAll<number>().as("n")])
    .where("local", "=", 1)
    .where("origin", "=", origin)
    .where("type", "!=", "Tombstone")
    .where("id", "not in", actors)
    .groupBy("public")
    .execute();
  const of = (wanted: number) => Number(rows.find((row) => row.public === wanted)?.n ?? 0);
  return { published: of(1), shared: of(0) };
}
