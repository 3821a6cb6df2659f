import { deriveId } from "@nri-commons/core/kit";
import { ownIdOf } from "@nri-commons/core/plugin";
import type { LabsCtx } from "../policy-labs-ctx.ts";

/** What a lab is called here: the id of one of this site, else what follows from its address. */
export function labIdOf({ objectIri }: Pick<LabsCtx, "objectIri">, iri: string): string {
  return ownIdOf({ objectIri }, iri) ?? deriveId(iri);
}
