import { isJsonObject } from "../../kit/index.ts";
import { idOf, isDoc, listOf } from "../document.ts";
import { findActivityId } from "../engine/load-stored.ts";
import { runInboxSteps } from "../engine/run-steps.ts";
import type { Act } from "./act.ts";

/** Takes back an activity of the same actor; one that we never had is nothing to take back. */
export async function receiveUndo({ engine, activity, recipient, signer }: Act): Promise<void> {
  const id = (await knownId(engine, activity["object"])) ?? (await meantId(engine, activity["object"], signer.id));
  if (id === undefined) return;
  activity["object"] = [id];
  await runInboxSteps(engine, { activity, recipient, actor: signer });
}

async function knownId(engine: Act["engine"], object: unknown): Promise<string | undefined> {
  const id = idOf(object);
  return id !== undefined && (await engine.unit.activity(id)) ? id : undefined;
}

// Some software embeds the undone activity without its id, or under another one.
async function meantId(engine: Act["engine"], object: unknown, actor: string): Promise<string | undefined> {
  const [undone] = listOf(object);
  if (!isJsonObject(undone) || typeof undone["type"] !== "string") return undefined;
  const meant = idOf(undone["object"]);
  if (meant === undefined || (isDoc(undone) && idOf(undone["actor"]) !== actor)) return undefined;
  await engine.unit.flush();
  return findActivityId(engine.unit.db, { type: undone["type"], actor, object: meant });
}
