import { originOf } from "../../kit/index.ts";
import { idOf } from "../document.ts";
import { runInboxSteps } from "../engine/run-steps.ts";
import { type Act, ActRefused } from "./act.ts";

/**
 * What we have becomes a Tombstone. A source's Delete of something unknown leaves one too: its Create may still be on the
 * way and must not bring it back.
 */
export async function receiveDelete({ engine, trust, activity, recipient, signer }: Act): Promise<void> {
  const id = idOf(activity["object"]);
  if (id === undefined) throw new ActRefused("a Delete needs an object");
  if (await engine.unit.object(id)) return runInboxSteps(engine, { activity, recipient, actor: signer });
  if (!trust.isSource(signer.id) || originOf(id) !== originOf(signer.id)) return;
  await engine.store.updateObject(await engine.apex.buildTombstone({ id }), signer.id, true);
}
