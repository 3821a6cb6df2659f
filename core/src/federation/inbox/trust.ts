import { originOf } from "../../kit/index.ts";
import type { Db, Dialect } from "../../store/index.ts";
import { findPeers } from "../delivery/peer-store.ts";
import { listBlocks } from "../follow/block-store.ts";
import { readTrust } from "../follow/trust-store.ts";
import { jsonTexts } from "../json-rows.ts";
import { recognisedAmong } from "../registry/registry-store.ts";

/**
 * Who may send what; the one place that decides it.
 * Content (Create, Update, Announce, Add, Remove) comes from sources only: actors that this node follows or has asked to
 * follow, actors that the registry recognises, and every actor of an origin whose instance actor is followed; the operator's own word
 * (`nri peers allow`, `distrust`) goes before the last two.
 * Follow, Undo, Join, Leave, Offer, Flag, Move, Like and the Delete of known things come from anybody who is not blocked.
 */
export interface Trust {
  isSource(actor: string): boolean;
  isBlocked(actor: string): boolean;
  /** A host where many people publish: there the origin alone does not make an owner. */
  isShared(actor: string): boolean;
}

export const contentTypes: ReadonlySet<string> = new Set(["Create", "Update", "Announce", "Add", "Remove", "Invite"]);

const sharedHosts: ReadonlySet<string> = new Set(
  "mastodon pleroma akkoma misskey sharkey firefish iceshrimp calckey pixelfed peertube lemmy friendica hubzilla gotosocial".split(
    " ",
  ),
);

interface Target {
  db: Db;
  dialect: Dialect;
  /** Our actors: whoever they follow is a source. */
  following: readonly string[];
}

/** What is known about the actors of one batch, in a handful of statements. */
export async function loadTrust(target: Target, actors: readonly string[]): Promise<Trust> {
  const { db, dialect } = target;
  const sources = await loadSources(target, actors);
  const recognised = await recognisedAmong(db, dialect, actors);
  const wordOn = await readTrust(db);
  const blocks = await listBlocks(db);
  const peers = await findPeers(db, dialect, [...new Set(actors.map(originOf))]);
  return {
    isSource(actor) {
      const word = wordOn(actor);
      if (sources.actors.has(actor) || word === "allowed") return true;
      return word !== "distrusted" && (recognised.has(actor) || sources.origins.has(originOf(actor)));
    },
    isBlocked: (actor) => blocks.has(originOf(actor)),
    isShared: (actor) => sharedHosts.has(peers.get(originOf(actor))?.software ?? ""),
  };
}

/** Which of these actors we follow, or asked to follow and were not turned down; and which origins through their instance actor. */
async function loadSources(
  target: Target,
  actors: readonly string[],
): Promise<{ actors: Set<string>; origins: Set<string> }> {
  const { db, dialect } = target;
  const origins = [...new Set(actors.map(originOf))];
  const instances = await db
    .selectFrom("ap_objects")
    .select("id")
    .where("origin", "in", jsonTexts(dialect, origins))
    .where("type", "=", "Application")
    .execute();
  const instanceIds = new Set(instances.map(({ id }) => id));
  const followed = await followedAmong(target, [...actors, ...instanceIds]);
  return {
    actors: new Set(followed),
    origins: new Set(followed.filter((id) => instanceIds.has(id)).map(originOf)),
  };
}

async function followedAmong({ db, dialect, following }: Target, actors: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom("ap_activities as a")
    .select("a.object")
    .where("a.object", "in", jsonTexts(dialect, actors))
    .where("a.type", "=", "Follow")
    .where("a.local", "=", 1)
    .where("a.actor", "in", jsonTexts(dialect, following))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("ap_collections as c")
            .select("c.seq")
            .whereRef("c.seq", "=", "a.seq")
            .where("c.collection", "in", jsonTexts(dialect, following.map(rejectionsOf))),
        ),
      ),
    )
    .execute();
  return rows.flatMap(({ object }) => object ?? []);
}

export function rejectionsOf(actor: string): string {
  return `${actor}/rejections`;
}
