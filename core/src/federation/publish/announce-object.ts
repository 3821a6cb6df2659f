import type { Verb } from "../announcement.ts";
import { inboxesOfFollowers } from "../engine/audience-store.ts";
import type { Engine } from "../engine/engine.ts";
import { publicIri } from "../engine/terms.ts";
import type { NodeContext } from "../node-context.ts";
import { activityIri } from "./activity-id.ts";
import { localProof, sendActivity } from "./send-activity.ts";

interface Said {
  verb: Verb;
  activity: string;
  object: string;
  now: number;
}

/**
 * What the relay's own followers learn of something public. Of a new object its Announce, except where the shared inbox got
 * the Create already; Update and Delete are the owner's own word, so they get that very activity.
 */
export async function announceObject(
  node: NodeContext,
  engine: Engine,
  { verb, activity, object, now }: Said,
): Promise<void> {
  const { initiative, relay } = node.actors;
  const { unit } = engine;
  if (verb === "Create") {
    const id = activityIri(node.origin, "Announce", object);
    const to = [publicIri];
    unit.except = new Set(unit.sentTo(activity));
    await unit.as(localProof(relay), () =>
      sendActivity(engine, { id, type: "Announce", actor: relay, to, cc: [`${relay}/followers`], object, now }),
    );
    unit.except = new Set();
    return;
  }
  if (verb !== "Update" && verb !== "Delete") return;
  const inboxes = await inboxesOfFollowers(unit.db, unit.deps.dialect, [`${relay}/followers`]);
  unit.send({ activity, actor: initiative, object, inboxes });
}
