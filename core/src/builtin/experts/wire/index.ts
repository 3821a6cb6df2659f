/** wire: an expert's entry as a Profile with `nri:kind: "Expert"` for one recipient, and back; nothing here touches a database. */
export { consentClaims, fitsConsent } from "./consent-claims.ts";
export { fromExpertWire, type ReadExpert, toExpertWire } from "./expert-wire.ts";
export { type SharedField, sharedFields } from "./field-wire.ts";
