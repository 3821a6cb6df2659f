import type { JobHandler, Tx } from "../../jobs/index.ts";
import { isJsonObject, originOf } from "../../kit/index.ts";
import type { WireObject } from "../announcement.ts";
import { idsOf } from "../document.ts";
import { actorTypes } from "../engine/terms.ts";
import { type Fetch, fetchDocument } from "../fetch-document.ts";
import { lastChanges, projectChange } from "../inbox/project-changes.ts";
import { storeDocuments } from "../inbox/store-fetched.ts";
import type { NodeContext } from "../node-context.ts";

export const checkReceivedJob = "check-received";
/** Objects asked about in one run. */
export const itemsPerRun = 500;
const perStep = 50;

/** After the walk of a whole outbox: what we hold of this actor and did not meet there is asked for, one by one. */
export function checkReceived(node: NodeContext): JobHandler {
  return async ({ payload }, { signal }) => {
    const actor = String(payload["actor"]);
    let after = String(payload["after"] ?? "");
    if (after === "") await takeListed(node, actor);
    for (let asked = 0; asked < itemsPerRun; asked += perStep) {
      if (signal.aborted) return;
      const held = await unmet(node, actor, after);
      for (const one of held) await settle(node, actor, one);
      const last = held.at(-1);
      if (!last || held.length < perStep) return forgetWalk(node, actor);
      after = last.id;
    }
    await node.transaction((tx) =>
      tx.enqueue({ kind: checkReceivedJob, payload: { actor, after }, key: `${actor} ${after}` }),
    );
  };
}

interface Held {
  id: string;
  public: number;
}

function unmet({ store }: NodeContext, actor: string, after: string): Promise<Held[]> {
  return store.db
    .selectFrom("ap_objects as o")
    .select(["o.id", "o.public"])
    .where("o.local", "=", 0)
    .where("o.origin", "=", originOf(actor))
    .where("o.owner", "=", actor)
    .where("o.type", "not in", ["Tombstone", ...actorTypes])
    .where("o.id", ">", after)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("ap_walked as w")
            .select("w.object")
            .where("w.actor", "=", actor)
            .whereRef("w.object", "=", "o.id"),
        ),
      ),
    )
    .orderBy("o.id")
    .limit(perStep)
    .execute();
}

/** Its owner's answer decides: there as it is now, or gone. What does not answer at the moment stays as it is. */
async function settle(node: NodeContext, actor: string, held: Held): Promise<void> {
  const fetched = await fetchDocument(node, held.id);
  if (isGone(fetched, held)) return node.transaction((tx) => bury(node, tx, { id: held.id, actor }));
  if (!fetched.ok) return;
  await node.transaction((tx) => storeDocuments(node, tx, [fetched.document], new Map()));
}

/** For what was made for us alone, its owner's "not for you" is the same as "gone": consent ended. */
function isGone(fetched: Fetch, held: Held): boolean {
  if (fetched.ok) return fetched.document.type === "Tombstone";
  return fetched.status === 410 || (fetched.status === 404 && held.public === 0);
}

async function bury(node: NodeContext, tx: Tx, { id, actor }: { id: string; actor: string }): Promise<void> {
  const changes = await node.engines.use(tx.db, async ({ unit, store, apex }) => {
    unit.startAct({ origin: originOf(id), actor, local: false });
    await store.updateObject(await apex.buildTombstone({ id }), actor, true);
    return [...unit.changed];
  });
  for (const change of lastChanges(changes)) await projectChange(tx, node.kinds, change);
}

/** Entries that were made for us since the backup: FEDERATION.md, Expert. */
async function takeListed(node: NodeContext, actor: string): Promise<void> {
  const list = await fetchDocument(node, `${actor}/experts`);
  if (!list.ok) return;
  const ids = idsOf(list.document["items"])
    .filter((id) => originOf(id) === originOf(actor))
    .slice(0, itemsPerRun);
  const entries: WireObject[] = [];
  for (const id of ids) {
    const fetched = await fetchDocument(node, id);
    if (fetched.ok && isJsonObject(fetched.document) && fetched.document.type !== "Tombstone") {
      entries.push(fetched.document);
    }
  }
  await node.transaction((tx) => storeDocuments(node, tx, entries, new Map()));
}

async function forgetWalk(node: NodeContext, actor: string): Promise<void> {
  await node.transaction(({ db }) => db.deleteFrom("ap_walked").where("actor", "=", actor).execute());
}
