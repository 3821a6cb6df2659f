import type { LabsCtx } from "../policy-labs-ctx.ts";

/** The id of something of this very site, by its address on the wire. */
export function ownIdOf({ objectIri }: Pick<LabsCtx, "objectIri">, iri: string): string | undefined {
  const id = iri.slice(objectIri("").length);
  return objectIri(id) === iri && /^[0-9a-z]{26}$/.test(id) ? id : undefined;
}
