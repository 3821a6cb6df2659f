import { originOf } from "../../kit/index.ts";
import type { WireObject } from "../announcement.ts";
import { NeedsFetch } from "../engine/engine-overrides.ts";
import { verifyProofOf } from "../proof-of-owner.ts";
import type { Act } from "./act.ts";

/** True when the object's proof was made by its owner: an actor of the object's own origin, which is fetched when unknown. */
export async function hasOwnersProof(act: Act, object: WireObject, owner: string): Promise<boolean> {
  if (originOf(owner) === "" || originOf(owner) !== originOf(object.id)) return false;
  const actor = await act.engine.unit.object(owner);
  if (!actor) throw new NeedsFetch(owner);
  return verifyProofOf(object, actor.wire, act.node.clock.now());
}
