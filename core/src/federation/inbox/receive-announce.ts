import { originOf } from "../../kit/index.ts";
import type { WireObject } from "../announcement.ts";
import { idOf, isWireObject } from "../document.ts";
import { NeedsFetch } from "../engine/engine-overrides.ts";
import { toDoc } from "../engine/stored.ts";
import { activityTypes } from "../engine/terms.ts";
import { type Act, ActRefused } from "./act.ts";
import { hasOwnersProof } from "./owners-proof.ts";
import { localActivityOf } from "./receive-like.ts";
import { saveActivity } from "./save-activity.ts";

/**
 * An Announce brings an object by id (fetched from its own origin), whole with its owner's proof, or wrapped in its owner's
 * activity (FEP-1b12, WordPress). Nothing that is embedded counts on the announcer's word alone, unless it is on its origin.
 */
export async function receiveAnnounce(act: Act): Promise<void> {
  const { engine, wire } = act;
  const object = Array.isArray(wire["object"]) ? wire["object"][0] : wire["object"];
  const id = idOf(object);
  if (id === undefined) throw new ActRefused("announces nothing");
  engine.unit.relayedBy = act.signer.id;
  if (engine.unit.isLocal(id)) return receiveShare(act, id);
  refuseBlocked(act, id);
  if (isWireObject(object)) await takeEmbedded(act, object);
  else if (!(await engine.unit.object(id)) && !(await engine.unit.activity(id))) throw new NeedsFetch(id);
  await saveActivity(act);
}

/** Somebody shares something of ours. */
async function receiveShare(act: Act, id: string): Promise<void> {
  const shared = await localActivityOf(act.engine, id);
  if (shared === undefined) throw new ActRefused("not of something here");
  await saveActivity(act, [`${shared}/shares`]);
}

async function takeEmbedded(act: Act, object: WireObject): Promise<void> {
  const inner = activityTypes.has(object.type) ? unwrapped(act, object) : object;
  if (inner === undefined) return;
  refuseBlocked(act, inner.id);
  if (originOf(inner.id) === originOf(act.signer.id)) return takeObject(act, inner, act.signer.id);
  const owner = idOf(inner["attributedTo"]);
  if (inner["proof"] === undefined || owner === undefined) return needsOwnCopy(act, inner.id);
  if (!(await hasOwnersProof(act, inner, owner))) return needsOwnCopy(act, inner.id);
  await takeObject(act, inner, owner);
}

/** Nobody brings in what a block keeps out. */
function refuseBlocked({ trust }: Act, id: string): void {
  if (trust.isBlocked(id)) throw new ActRefused("of a blocked host");
}

/** The object of a wrapped Create or Update; a wrapped Delete counts on the announcer's own origin only. */
function unwrapped(act: Act, activity: WireObject): WireObject | undefined {
  const { object } = activity;
  if (activity.type === "Create" || activity.type === "Update" || activity.type === "Announce") {
    if (isWireObject(object)) return object;
    const id = idOf(object);
    if (id !== undefined) throw new NeedsFetch(id);
    return undefined;
  }
  const id = idOf(object);
  if (activity.type !== "Delete" || id === undefined) return undefined;
  if (originOf(id) !== originOf(act.signer.id)) throw new ActRefused("deletes what is on another origin");
  const gone: WireObject = { id, type: "Tombstone" };
  return gone;
}

async function takeObject(act: Act, object: WireObject, owner: string): Promise<void> {
  const { unit, store } = act.engine;
  unit.wires.set(object.id, object);
  const proof = { origin: originOf(owner), actor: owner, local: false, shared: act.trust.isShared(owner) };
  await unit.as(proof, () => store.updateObject(toDoc(object), owner, true));
}

// Without a proof the embedded copy is worth no more than its id.
async function needsOwnCopy({ engine }: Act, id: string): Promise<void> {
  if (!(await engine.unit.object(id))) throw new NeedsFetch(id);
}
