import { originOf } from "../../kit/index.ts";
import { idOf, isDoc, listOf } from "../document.ts";
import type { Act } from "./act.ts";
import { saveActivity } from "./save-activity.ts";

/** Hubzilla publishes its events so: an Invite that carries the whole Event. */
export async function receiveInvite(act: Act): Promise<void> {
  const { engine, activity, signer } = act;
  const [object] = listOf(activity["object"]);
  const own = isDoc(object) && originOf(object.id) === originOf(signer.id);
  if (own && object.type === "Event" && idOf(object) !== undefined)
    await engine.store.updateObject(object, signer.id, true);
  await saveActivity(act);
}
