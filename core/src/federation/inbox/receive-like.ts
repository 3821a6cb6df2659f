import { idOf } from "../document.ts";
import { findCreateOf } from "../engine/load-stored.ts";
import { type Act, ActRefused } from "./act.ts";
import { saveActivity } from "./save-activity.ts";

/** A Like counts when it is of something of ours; it stands in the likes of the object's Create. */
export async function receiveLike(act: Act): Promise<void> {
  const liked = await localActivityOf(act.engine, idOf(act.activity["object"]));
  if (liked === undefined) throw new ActRefused("not of something here");
  await saveActivity(act, [`${liked}/likes`]);
}

/** Our activity of this id, or the one that created the object of this id. */
export async function localActivityOf(engine: Act["engine"], id: string | undefined): Promise<string | undefined> {
  if (id === undefined || !engine.unit.isLocal(id)) return undefined;
  if (await engine.unit.activity(id)) return id;
  const object = await engine.unit.object(id);
  return object && object.type !== "Tombstone" ? findCreateOf(engine.unit.db, id) : undefined;
}
