import type { Tx } from "../../jobs/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { Announcement, WireObject } from "../announcement.ts";
import type { Engine } from "../engine/engine.ts";
import { isLocalIri } from "../engine/ownership.ts";
import { toDoc } from "../engine/stored.ts";
import { publicIri } from "../engine/terms.ts";
import { sayUnderFormerNames } from "../former/say-under-former-names.ts";
import type { NodeContext } from "../node-context.ts";
import { withProof } from "../proof-of-owner.ts";
import { activityIri, sinceRestore } from "./activity-id.ts";
import { announceObject } from "./announce-object.ts";
import { deliverToUnknown } from "./deliver-to-unknown.ts";
import { forgetPublished } from "./forget-published.ts";
import { localProof, sendActivity, toInstant } from "./send-activity.ts";

/** Activity row, collection entries and one delivery row an inbox, all in the caller's transaction. Twice changes nothing. */
export async function publish(node: NodeContext, tx: Tx, announcement: Announcement): Promise<{ activity: string }> {
  const { origin, actors } = node;
  const { verb, object, revision } = announcement;
  if (!isLocalIri(origin, object.id)) throw new Refusal("invalid", { message: `${object.id} is not of this node.` });
  const activity = activityIri(origin, verb, object.id, revision, ...sinceRestore(node));
  const audience = audienceOf(announcement, actors.initiative);
  await node.engines.use(tx.db, async (engine) => {
    engine.unit.startAct(localProof(actors.initiative));
    if (await engine.unit.activity(activity)) return;
    const said = await sayObject(node, engine, announcement, tx.now);
    // Reports to others' moderators come from the node, not from its initiative.
    const actor = verb === "Flag" ? actors.relay : actors.initiative;
    const { more = {} } = announcement;
    await sendActivity(engine, { id: activity, type: verb, actor, ...audience, object: said, more, now: tx.now });
    const named = announcement.audience === "public" ? (announcement.also ?? []) : audience.to;
    await deliverToUnknown(node, tx, engine, { activity, object: object.id, actors: named });
    if (announcement.audience === "public") {
      await announceObject(node, engine, { verb, activity, object: object.id, now: tx.now });
    }
  });
  await sayUnderFormerNames(node, tx, { announcement, publish });
  return { activity };
}

/** The object as the world will see it, stored: with its owner's proof when public, without it when only some may read it. */
async function sayObject(
  node: NodeContext,
  engine: Engine,
  announcement: Announcement,
  now: number,
): Promise<WireObject | string[] | string> {
  const { verb, object, audience } = announcement;
  const { unit, store, apex } = engine;
  const owner = node.actors.initiative;
  if (verb === "Delete") {
    const before = await unit.object(object.id);
    const formerType = before && before.type !== "Tombstone" ? before.type : object.type;
    const deleted = toInstant(now);
    await store.updateObject({ ...(await apex.buildTombstone(object)), deleted }, owner, true);
    await forgetPublished(unit.db, object.id);
    unit.touch(`${owner}/outbox`);
    // Proved, so that whoever keeps it can tell us after a restore that we withdrew it, and nobody can make that up.
    return withProof(node, { "@context": node.context, type: "Tombstone", id: object.id, formerType, deleted }, now);
  }
  if (announcement.reported) return [...announcement.reported];
  if (announcement.answers !== undefined) return announcement.answers;
  if (verb !== "Create" && verb !== "Update") return object;
  if ((await unit.object(object.id))?.type === "Tombstone") {
    throw new Refusal("gone", { message: `${object.id} was withdrawn and cannot be published again.` });
  }
  const addressed = { "@context": node.context, ...object, ...audienceOf(announcement, owner) };
  const whole = audience === "public" ? await withProof(node, addressed, now) : addressed;
  unit.wires.set(object.id, whole);
  await store.updateObject(toDoc(whole), owner, true);
  unit.touch(`${owner}/outbox`);
  return whole;
}

function audienceOf({ audience, also = [], object }: Announcement, initiative: string): { to: string[]; cc: string[] } {
  if (audience === "public") return { to: [publicIri], cc: [`${initiative}/followers`, ...also] };
  // Exactly these: never everybody, whatever the object says.
  const actors = audience.actors.filter((actor) => actor !== publicIri && actor !== "as:Public" && actor !== "Public");
  if (actors.length === 0) throw new Refusal("invalid", { message: `${object.id} names nobody who may receive it.` });
  return { to: [...actors], cc: [] };
}
