import { isObject, isStamp, isUrl, listIn, objectIn, type Rule, type Seen, type SeenToken, seconds } from "./rule.ts";

const both = (holds: (token: SeenToken) => boolean) => (seen: Seen) => holds(seen.badge) && holds(seen.list);

/** Verifiable Credentials Data Model 2.0 (Recommendation of 15 May 2025); of the badge and of the list alike. */
export const dataModelRules: readonly Rule[] = [
  {
    section: "4.3",
    says: "the first context is that of the data model",
    holds: both(({ claims }) => listIn(claims, "@context")[0] === "https://www.w3.org/ns/credentials/v2"),
  },
  {
    section: "4.4",
    says: "an id is one URL",
    holds: both(({ claims, subject }) => [claims["id"], subject["id"]].every((id) => id === undefined || isUrl(id))),
  },
  {
    section: "4.5",
    says: "the credential, its status and its schemas have a type",
    holds: both(({ claims }) =>
      [claims, ...["credentialStatus", "credentialSchema"].flatMap((name) => listIn(claims, name))]
        .filter(isObject)
        .every((one) => listIn(one, "type").length > 0),
    ),
  },
  {
    section: "4.5",
    says: "one type is VerifiableCredential",
    holds: both(({ claims }) => listIn(claims, "type").includes("VerifiableCredential")),
  },
  {
    section: "4.6",
    says: "a name is a text",
    holds: both(({ claims }) => claims["name"] === undefined || typeof claims["name"] === "string"),
  },
  {
    section: "4.7",
    says: "the issuer is a URL, or has one as its id",
    holds: both(({ claims }) => isUrl(isObject(claims["issuer"]) ? claims["issuer"]["id"] : claims["issuer"])),
  },
  {
    section: "4.8",
    says: "the subject is there, and something is said of it",
    holds: both(({ subject }) => Object.keys(subject).some((name) => name !== "id")),
  },
  {
    section: "4.9",
    says: "times are stamps with an offset, and the end is not before the beginning",
    holds: both(
      ({ claims: { validFrom, validUntil } }) =>
        [validFrom, validUntil].every((time) => time === undefined || isStamp(time)) &&
        (validFrom === undefined || validUntil === undefined || seconds(validFrom) <= seconds(validUntil)),
    ),
  },
  {
    section: "4.10",
    says: "a status does not make it possible to follow individuals: its list is fetched whole, with nothing of whom it is about",
    holds: ({ badge: { claims } }) =>
      new URL(String(objectIn(claims, "credentialStatus")["statusListCredential"])).search === "",
  },
  {
    section: "4.11",
    says: "each schema has a type, and a URL as its id",
    holds: both(({ claims }) =>
      listIn(claims, "credentialSchema").every((one) => isObject(one) && isUrl(one["id"]) && "type" in one),
    ),
  },
];

/** Securing Verifiable Credentials using JOSE and COSE (Recommendation of 15 May 2025). */
export const joseRules: readonly Rule[] = [
  {
    section: "1.1.2.1",
    says: "there is no claim vc or vp, and the algorithm is not none",
    holds: both(({ claims, header }) => !("vc" in claims) && !("vp" in claims) && header["alg"] !== "none"),
  },
  {
    section: "3.1.1",
    says: "the payload is the credential itself",
    holds: both(({ claims }) => "@context" in claims && "credentialSubject" in claims),
  },
  {
    section: "3.1.1",
    says: "typ should be vc+jwt: it is of the list; of a badge Open Badges 3.0, 8.2.3, allows JWT alone",
    holds: ({ badge, list }) => list.header["typ"] === "vc+jwt" && badge.header["typ"] === "JWT",
  },
  {
    section: "3.1.3",
    says: "the serialization is compact",
    holds: both(({ jws }) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(jws)),
  },
  {
    section: "3.1.3",
    says: "nbf is not recommended: it is not in the list; a badge has it, for Open Badges 3.0, 8.2.4.1, wants it",
    holds: ({ list }) => !("nbf" in list.claims),
  },
  {
    section: "4.1.2",
    says: "iss is the id of the issuer",
    holds: both(({ claims }) => {
      const issuer = isObject(claims["issuer"]) ? claims["issuer"]["id"] : claims["issuer"];
      return claims["iss"] === undefined || claims["iss"] === issuer;
    }),
  },
  {
    section: "4.2",
    says: "kid should be a whole address with the thumbprint of the key (RFC 7638)",
    holds: both(({ header }) => isUrl(header["kid"]) && /\/[\w-]{43}$/.test(String(header["kid"]))),
  },
];
