import { isWireObject } from "../document.ts";
import { runInboxSteps } from "../engine/run-steps.ts";
import { type Act, ActRefused } from "./act.ts";

/** Only a whole object counts: an id alone says nothing new. */
export async function receiveUpdate({ node, tx, engine, wire, activity, recipient, signer }: Act): Promise<void> {
  const object = Array.isArray(wire["object"]) ? wire["object"][0] : wire["object"];
  if (!isWireObject(object)) throw new ActRefused("an Update needs its whole object");
  await runInboxSteps(engine, { activity, recipient, actor: signer });
  // Its keys may have changed with it: none of the old ones counts from here on.
  if (object.id === signer.id) await node.gate.keysChanged(tx.db, signer.id);
}
