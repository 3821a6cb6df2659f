import type { Consent } from "../../../content/types/index.ts";
import { isJsonObject, type Json, type JsonObject } from "../../../kit/index.ts";
import { toWireInstant } from "../../../plugin/index.ts";

interface ConsentedObject {
  consent: Consent;
  /** IRI of the object. */
  object: string;
  to: readonly string[];
}

/** What the keeping node signs: this consent, of this object, for these recipients (FEDERATION.md, Expert). */
export function consentClaims({ consent, object, to }: ConsentedObject): JsonObject {
  return {
    receipt: consent.receiptId,
    object,
    textVersion: consent.textVersion,
    givenAt: toWireInstant(consent.givenAt),
    expires: toWireInstant(consent.expires),
    audience: [...to],
  };
}

/** Whether the signed words say what stands beside them. Without a difference in any of them. */
export function fitsConsent(claims: JsonObject, said: ConsentedObject): boolean {
  const wanted = consentClaims(said);
  const { audience } = claims;
  const sameAudience = Array.isArray(audience) && sameMembers(audience, said.to);
  return (
    sameAudience &&
    ["receipt", "object", "textVersion", "givenAt", "expires"].every((name) => same(claims[name], wanted[name]))
  );
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return !isJsonObject(one) && !Array.isArray(one) && one === other;
}

function sameMembers(list: readonly Json[], wanted: readonly string[]): boolean {
  return list.length === wanted.length && wanted.every((iri) => list.includes(iri));
}
