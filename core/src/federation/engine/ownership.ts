import { originOf } from "../../kit/index.ts";
import { type Doc, idOf, idsOf } from "../document.ts";

/** Who proved what before an act: every write names it, and the store refuses what it does not own. */
export interface Proof {
  /** `https://host` that was proved, by signature, by an object's own proof or by fetching from it. */
  origin: string;
  actor: string;
  /** True when this node itself acts. */
  local: boolean;
  /** True for hosts where many people publish: there the origin is not enough, the stored owner has to be the actor. */
  shared?: boolean;
}

/** An id, an owner or an actor that is not theirs: the act is refused. */
export class NotOwner extends Error {
  override readonly name = "NotOwner";
}

export function isLocalIri(origin: string, iri: string): boolean {
  return iri === origin || iri.startsWith(`${origin}/`);
}

export function assertMayWriteId(proof: Proof, origin: string, id: string): void {
  // The parsed origin counts as much as the prefix: "https://a.b:443/x" is ours too.
  const ours = isLocalIri(origin, id) || originOf(id) === origin;
  const theirs = !ours && originOf(id) === proof.origin && proof.origin !== "";
  if (proof.local ? !ours : !theirs) throw new NotOwner(`${proof.actor} may not write ${id}`);
}

/** The stored owner decides, never the incoming `attributedTo`. */
export function assertMayReplace(proof: Proof, stored: { id: string; origin: string; owner: string; doc: Doc }): void {
  if (stored.origin !== proof.origin) throw new NotOwner(`${proof.actor} does not own ${stored.id}`);
  if (!proof.shared || stored.owner === proof.actor || stored.id === proof.actor) return;
  if (idsOf(stored.doc["actor"]).includes(proof.actor)) return;
  throw new NotOwner(`${proof.actor} does not own ${stored.id}`);
}

/** Whom a new object belongs to; one that claims somebody of another origin is refused. */
export function ownerOf(proof: Proof, doc: Doc, isActor: boolean): string {
  if (isActor) return doc.id;
  const owner = idOf(doc["attributedTo"]) ?? idOf(doc["actor"]) ?? proof.actor;
  if (originOf(owner) !== originOf(doc.id)) throw new NotOwner(`${doc.id} claims ${owner} as its owner`);
  return owner;
}
