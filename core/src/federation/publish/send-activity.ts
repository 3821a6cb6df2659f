import { type Json, type JsonObject, originOf } from "../../kit/index.ts";
import type { MetaDoc } from "../engine/apex-store.ts";
import type { Engine } from "../engine/engine.ts";
import type { Proof } from "../engine/ownership.ts";
import { publicAddress, publicIri } from "../engine/terms.ts";

export interface NewActivity {
  id: string;
  type: string;
  /** One of our actors. */
  actor: string;
  to: readonly string[];
  cc?: readonly string[];
  object: Json;
  /** More members, as they stand on the wire. */
  more?: JsonObject;
  now: number;
}

/**
 * Builds an activity of ours, puts it into the actor's outbox, addresses it and queues its deliveries, all through the engine.
 * False when it was said before: then nothing is queued again.
 */
export async function sendActivity(engine: Engine, activity: NewActivity): Promise<boolean> {
  const { unit, apex } = engine;
  return unit.as(localProof(activity.actor), async () => {
    if (await unit.activity(activity.id)) return false;
    const sender = await unit.object(activity.actor);
    if (!sender) throw new Error(`${activity.actor} is not an actor of this node`);
    const { to, cc = [], object, more = {}, now } = activity;
    const built: MetaDoc = await apex.buildActivity(activity.type, activity.actor, to.map(shortPublic), {
      object,
      ...more,
      ...(cc.length > 0 ? { cc: cc.map(shortPublic) } : {}),
      published: toInstant(now),
    });
    const doc: MetaDoc = {
      ...built,
      id: activity.id,
      shares: [`${activity.id}/shares`],
      likes: [`${activity.id}/likes`],
    };
    unit.wires.set(activity.id, wireOf(activity, unit.deps.context));
    await apex.addToOutbox({ ...sender.doc }, doc);
    return true;
  });
}

export function localProof(actor: string): Proof {
  return { origin: originOf(actor), actor, local: true };
}

/** RFC 3339 in UTC, whole seconds. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

function wireOf({ id, type, actor, to, cc, object, more, now }: NewActivity, context: Json): JsonObject {
  const audience = { to: [...to], ...(cc && cc.length > 0 ? { cc: [...cc] } : {}) };
  const published = toInstant(now);
  return { "@context": context, id, type, actor, ...audience, published, ...more, object };
}

function shortPublic(iri: string): string {
  return iri === publicIri ? publicAddress : iri;
}
