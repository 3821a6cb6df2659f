import type { JsonObject } from "../../kit/index.ts";
import { firstText, idOf, idsOf, listOf } from "../document.ts";

/** What is asked of an activity when it is carried out, behind the gate; in a table for the same reason as the gate's own checks. */
export const inboxChecks = {
  /** The gate's question once more: a row of the inbox is carried out later, maybe by another version. */
  isSigner: (actor: string | undefined, signer: string): actor is string => actor === signer,

  /** Ours, and meant for them: a Follow of theirs, or what was sent to them. */
  isAskedOf(asked: { [term: string]: unknown }, me: string, them: string): boolean {
    if (idOf(asked["actor"]) !== me) return false;
    if (firstText(asked["type"]) === "Follow") return idOf(asked["object"]) === them;
    return listOf(asked["to"]).includes(them);
  },

  /** Both places of a Move name each other; an old place that is gone or silent says nothing against it. */
  isMoved({ from, to }: { from: string; to: string }, target: JsonObject, old: JsonObject | undefined): boolean {
    const pointed = old?.["movedTo"] === undefined || idOf(old["movedTo"]) === to;
    return idsOf(target["alsoKnownAs"]).includes(from) && pointed;
  },
};
