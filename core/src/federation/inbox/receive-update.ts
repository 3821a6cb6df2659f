import { isWireObject } from "../document.ts";
import { runInboxSteps } from "../engine/run-steps.ts";
import { type Act, ActRefused } from "./act.ts";

/** Only a whole object counts: an id alone says nothing new. */
export async function receiveUpdate({ engine, wire, activity, recipient, signer }: Act): Promise<void> {
  const object = Array.isArray(wire["object"]) ? wire["object"][0] : wire["object"];
  if (!isWireObject(object)) throw new ActRefused("an Update needs its whole object");
  await runInboxSteps(engine, { activity, recipient, actor: signer });
}
