import type { Tx } from "../../jobs/index.ts";
import type { WireObject } from "../announcement.ts";
import { isWireObject } from "../document.ts";
import { publicIri } from "../engine/terms.ts";
import { followActor, unfollowActor } from "../follow/follow-actor.ts";
import type { NodeContext } from "../node-context.ts";
import { activityIri } from "../publish/activity-id.ts";
import { publish } from "../publish/publish.ts";
import { localProof, sendActivity } from "../publish/send-activity.ts";
import { findOffer } from "../registry/offer-store.ts";
import { listFormer, markSettled } from "./former-store.ts";
import { underOtherName } from "./other-name.ts";

/** Asks for the place in the registry that the node had under its former name, with the same evidence. */
export const askRegistryAnewJob = "ask-registry-anew";

const pageSize = 50;

/**
 * At the first start under a new address, before anything else is done: all that was public is published under its new names,
 * whom the node followed it follows anew, and whoever follows the old address is told where it went. Every step can run twice.
 */
export async function settleMoves(node: NodeContext): Promise<void> {
  for (const { origin, settled_at: settled, moved_at: at } of await listFormer(node.store.db)) {
    const former = node.former.find((one) => one.origin === origin);
    if (settled !== null || former === undefined) continue;
    await publishAnew(node, former, `moved ${at}`);
    await followAnew(node, former);
    await node.transaction(async (tx) => {
      for (const name of ["initiative", "relay"] as const) await sayMoved(node, former, { tx, name, at });
      const asked = await findOffer(tx.db, former.actors.initiative);
      if (asked?.state === "accepted") {
        await tx.enqueue({ kind: askRegistryAnewJob, payload: { from: asked.actor }, key: node.origin });
      }
      await markSettled(tx.db, origin, tx.now);
    });
    node.log.info({ from: origin, to: node.origin }, "moved: followers are told");
  }
}

async function publishAnew(node: NodeContext, former: NodeContext, revision: string): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    after = await publishPage(node, former, { after, revision });
  }
}

/** The last id of the page; undefined when there is no further one. */
function publishPage(
  node: NodeContext,
  former: NodeContext,
  { after, revision }: { after: string; revision: string },
): Promise<string | undefined> {
  return node.transaction(async (tx) => {
    const rows = await tx.db
      .selectFrom("ap_objects")
      .select(["id", "doc"])
      .where("local", "=", 1)
      .where("origin", "=", former.origin)
      .where("public", "=", 1)
      .where("type", "!=", "Tombstone")
      .where("id", "like", `${former.origin}/ap/objects/%`)
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
    for (const { doc } of rows) {
      const object = plain(doc);
      if (object === undefined) continue;
      const renamed = underOtherName(object, former.origin, node.origin);
      await publish(node, tx, { verb: "Create", object: renamed, audience: "public", revision });
    }
    return rows.length < pageSize ? undefined : rows.at(-1)?.id;
  });
}

/** Without what the address gave it: it gets a proof, readers and a context of its own. */
function plain(doc: string): WireObject | undefined {
  const wire: unknown = JSON.parse(doc);
  if (!isWireObject(wire)) return undefined;
  const { proof: _proof, to: _to, cc: _cc, "@context": _context, ...rest } = wire;
  return { ...rest, id: wire.id, type: wire.type };
}

/** The other side takes us for somebody new: it is asked anew, and the old Follow is taken back. */
async function followAnew(node: NodeContext, former: NodeContext): Promise<void> {
  const rows = await node.store.db
    .selectFrom("ap_activities as a")
    .innerJoin("ap_objects as o", "o.id", "a.object")
    .select("o.doc")
    .distinct()
    .where("a.type", "=", "Follow")
    .where("a.actor", "=", former.actors.initiative)
    .where("o.local", "=", 0)
    .where("o.type", "!=", "Tombstone")
    .execute();
  for (const { doc } of rows) {
    const document: unknown = JSON.parse(doc);
    if (!isWireObject(document)) continue;
    await node.transaction(async (tx) => {
      await followActor(node, tx, document);
      await unfollowActor(former, tx, document.id);
    });
  }
}

async function sayMoved(
  node: NodeContext,
  former: NodeContext,
  { tx, name, at }: { tx: Tx; name: "initiative" | "relay"; at: number },
): Promise<void> {
  const [from, to] = [former.actors[name], node.actors[name]];
  await former.engines.use(tx.db, async (engine) => {
    engine.unit.startAct(localProof(from));
    await sendActivity(engine, {
      id: activityIri(former.origin, "Move", from, to, String(at)),
      type: "Move",
      actor: from,
      to: [publicIri],
      cc: [`${from}/followers`],
      object: from,
      more: { target: to },
      now: tx.now,
    });
  });
}
