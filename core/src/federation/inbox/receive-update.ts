import { isDoc, listOf } from "../document.ts";
import { runInboxSteps } from "../engine/run-steps.ts";
import { type Act, ActRefused } from "./act.ts";

/** Only a whole object counts: an id alone says nothing new. */
export async function receiveUpdate({ node, tx, engine, activity, recipient, signer }: Act): Promise<void> {
  const [object] = listOf(activity["object"]);
  if (!isDoc(object)) throw new ActRefused("an Update needs its whole object");
  await runInboxSteps(engine, { activity, recipient, actor: signer });
  // Its keys may have changed with it: none of the old ones counts from here on.
  if (object.id === signer.id) await node.gate.keysChanged(tx.db, signer.id);
}
