import { renameRemote } from "../../content/index.ts";
import type { Tx } from "../../jobs/index.ts";
import { originOf } from "../../kit/index.ts";
import { dialectOf } from "../../store/index.ts";
import { loadObjects } from "../engine/load-stored.ts";
import type { StoredObject } from "../engine/stored.ts";
import { actorTypes } from "../engine/terms.ts";
import type { Change } from "../engine/unit-of-work.ts";
import { listMovedTo } from "../follow/moved-store.ts";
import type { Withdrawn } from "../kind.ts";
import type { Kinds } from "./kinds.ts";

/**
 * FEDERATION.md, Move: what an actor publishes at its new place under the same path stands for what it had at the old one, which
 * takes its new name here, so that nobody sees it twice. Only the owner that moved replaces, and only its own.
 */
export async function replaceMoved(tx: Tx, kinds: Kinds, changes: readonly Change[]): Promise<void> {
  const dialect = dialectOf(tx.db);
  const arrived = changes
    .map(({ after }) => after)
    .filter((after) => !after.local && after.type !== "Tombstone" && !isActor(after))
    .map(({ id: iri, origin, owner }) => ({ iri, origin, owner }));
  const moves = await listMovedTo(tx.db, dialect, [...new Set(arrived.map(({ owner }) => owner))]);
  if (moves.length === 0) return;
  for (const { iri, origin, owner } of arrived) {
    const mine = moves.filter(({ to_actor: to }) => to === owner);
    const ids = mine.map(({ from_actor: from }) => originOf(from) + iri.slice(origin.length));
    for (const former of await loadObjects(tx.db, dialect, ids)) {
      if (former.local || isActor(former) || !mine.some(({ from_actor: from }) => from === former.owner)) continue;
      await replace(tx, kinds, { former, by: { iri, origin, owner } });
    }
  }
}

async function replace(tx: Tx, kinds: Kinds, { former, by }: { former: StoredObject; by: Withdrawn }): Promise<void> {
  const from = { iri: former.id, origin: former.origin, owner: former.owner };
  if (former.type !== "Tombstone" && !(await renameRemote(tx, { from, to: by }))) {
    await kinds.of(former.wire)?.withdraw(tx, from);
  }
  // No Tombstone: who moved may move back.
  await tx.db.deleteFrom("ap_objects").where("id", "=", former.id).execute();
}

function isActor({ type }: StoredObject): boolean {
  return actorTypes.has(type);
}
