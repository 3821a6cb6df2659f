import { type JsonObject, originOf } from "../../kit/index.ts";
import { NeedsFetch } from "../engine/engine-overrides.ts";
import { verifyProofOf } from "../proof-of-owner.ts";
import { type Act, ActRefused } from "./act.ts";

/** Throws unless the object's proof was made by its owner, an actor of the object's own origin that we know or can fetch. */
export async function assertOwnersProof(act: Act, object: JsonObject & { id: string }, owner: string): Promise<void> {
  if (originOf(owner) === "" || originOf(owner) !== originOf(object.id)) throw new ActRefused("not its owner's proof");
  const actor = await act.engine.unit.object(owner);
  if (!actor) throw new NeedsFetch(owner);
  if (!verifyProofOf(object, actor.wire, act.node.clock.now())) throw new ActRefused("the owner's proof does not fit");
}
