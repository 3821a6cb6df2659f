import type { Site } from "../web/index.ts";
import type { FederationDoor } from "./federation-door.ts";
import { type OwnRefs, toRef, type WireFrame } from "./wire-frame.ts";

interface WireCtx extends OwnRefs, Pick<WireFrame, "pageUrl"> {
  readonly site: Site;
  readonly federation: Pick<FederationDoor, "initiativeActor">;
}

/** Whose things are and how this node makes addresses, for what a plugin puts on the wire. */
export function frameOf({ site, objectIri, pageUrl, federation }: WireCtx): WireFrame {
  return { actor: federation.initiativeActor, lang: site.languages[0] ?? "en", objectIri, pageUrl };
}

/** The id of something of this very node, by its address on the wire. */
export function ownIdOf(refs: OwnRefs, iri: string): string | undefined {
  const ref = toRef(iri, refs);
  return ref === iri ? undefined : ref;
}
