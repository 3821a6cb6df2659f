import type { JsonObject } from "@nri-commons/core/kit";
import { isObject, isUrl, listIn, objectIn, type Rule, type Seen, seconds } from "./rule.ts";

const compactJws = /^[\w-]+\.[\w-]*\.[\w-]+$/;
const dateTimeZ = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const identityHash = /^(md5|sha256)\$[0-9A-Fa-f]+$/;
const languageCode = /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
const schemaOf = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

const achievement = ({ badge }: Seen) => objectIn(badge.subject, "achievement");
const identifiers = ({ badge }: Seen) => listIn(badge.subject, "identifier").filter(isObject);
const jwk = ({ answers }: Seen): JsonObject => JSON.parse(answers.key.body);
const only = (from: JsonObject, names: readonly string[]) => Object.keys(from).every((name) => names.includes(name));

/** Open Badges 3.0 (1EdTech Final Release, document 1.2 of 23 December 2024): numbers of its sections and of appendices A and B. */
export const badgeRules: readonly Rule[] = [
  {
    section: "5",
    says: "a document holds exactly one credential, as JSON in UTF-8",
    holds: ({ badge }) => listIn(badge.claims, "type").includes("OpenBadgeCredential"),
  },
  {
    section: "5.1",
    says: "a file of a badge that is signed as a JWT is the compact JWS",
    holds: ({ answers, badge }) => compactJws.test(answers.file.body) && answers.file.body === badge.jws,
  },
  {
    section: "5.2",
    says: "so is the answer of its address, and its content type should be text/plain",
    holds: ({ answers: { web }, badge }) => web.body === badge.jws && web.type.startsWith("text/plain"),
  },
  {
    section: "5.3.2.1",
    says: "a baked SVG names the namespace, and has one credential right behind its first tag, verified by the compact JWS",
    holds({ answers: { picture }, badge }) {
      const [, head = "", next = ""] = /<svg([^>]*)>\s*<openbadges:credential([^>]*)>/.exec(picture.body) ?? [];
      return (
        head.includes('xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"') &&
        next.includes(`verify="${badge.jws}"`) &&
        picture.body.split("<openbadges:credential").length === 2
      );
    },
  },
  {
    section: "8",
    says: "a credential has at least one proof",
    holds: ({ badge }) => badge.jws.split(".").every((part) => part !== ""),
  },
  {
    section: "8.2.3",
    says: "the header has an algorithm, kid or jwk, typ, and nothing else",
    holds: ({ badge: { header } }) =>
      only(header, ["alg", "kid", "jwk", "typ"]) && typeof header["alg"] === "string" && header["alg"] !== "none",
  },
  {
    section: "8.2.3",
    says: "typ, where it is there, is JWT",
    holds: ({ badge }) => badge.header["typ"] === undefined || badge.header["typ"] === "JWT",
  },
  {
    section: "8.2.3",
    says: "without a jwk there is a kid, which leads to the public key as a JWK, without its private part",
    holds: (seen) => isUrl(seen.badge.header["kid"]) && "kty" in jwk(seen) && !("d" in jwk(seen)),
  },
  {
    section: "8.5",
    says: "the address of the key is one of HTTP, and browsers of other sites may read it",
    holds: ({ badge, answers: { key } }) =>
      /^https?:/.test(String(badge.header["kid"])) && key.status === 200 && key.readers === "*",
  },
  {
    section: "8.2.4.1",
    says: "iss is the id of the issuer",
    holds: ({ badge: { claims } }) => isUrl(claims["iss"]) && claims["iss"] === objectIn(claims, "issuer")["id"],
  },
  {
    section: "8.2.4.1",
    says: "jti is the id of the credential",
    holds: ({ badge: { claims } }) => isUrl(claims["jti"]) && claims["jti"] === claims["id"],
  },
  {
    section: "8.2.4.1",
    says: "sub is the id of the subject",
    holds: ({ badge: { claims, subject } }) => isUrl(claims["sub"]) && claims["sub"] === subject["id"],
  },
  {
    section: "8.2.4.1",
    says: "nbf is validFrom in seconds, and exp is validUntil where there is one",
    holds: ({ badge: { claims } }) =>
      claims["nbf"] === seconds(claims["validFrom"]) &&
      (claims["validUntil"] === undefined
        ? claims["exp"] === undefined
        : claims["exp"] === seconds(claims["validUntil"])),
  },
  {
    section: "9.1",
    says: "the subject is identified by an id or an identifier",
    holds: ({ badge: { subject } }) => isUrl(subject["id"]) || listIn(subject, "identifier").length > 0,
  },
  {
    section: "9.1",
    says: "what it says of its schema is the schema of this specification, by the validator of 1EdTech",
    holds: ({ badge }) =>
      listIn(badge.claims, "credentialSchema")
        .filter(isObject)
        .some(({ id, type }) => id === schemaOf && type === "1EdTechJsonSchemaValidator2019"),
  },
  {
    section: "9.3",
    says: "an identifier names its type, is hashed or not, and says the salt of a hash",
    holds: (seen) =>
      identifiers(seen).every(
        ({ type, hashed, identityType, salt }) =>
          type === "IdentityObject" &&
          typeof hashed === "boolean" &&
          ["name", "emailAddress"].includes(String(identityType)) &&
          (!hashed || typeof salt === "string"),
      ),
  },
  {
    section: "A.1",
    says: "sets are arrays, and what is empty is left out",
    holds: ({ badge }) => !/:(null|\[\])/.test(JSON.stringify(badge.claims)) && Array.isArray(badge.claims["type"]),
  },
  {
    section: "A.2",
    says: "both contexts are there, and in their order",
    holds({ badge }) {
      const [first, second] = listIn(badge.claims, "@context");
      return (
        first === "https://www.w3.org/ns/credentials/v2" &&
        /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/.test(String(second))
      );
    },
  },
  {
    section: "B.1.1",
    says: "an achievement has id, type, name, description and criteria, and its language is a code",
    holds(seen) {
      const { id, name, description, inLanguage } = achievement(seen);
      return (
        isUrl(id) &&
        listIn(achievement(seen), "type").includes("Achievement") &&
        [name, description].every((text) => typeof text === "string" && text !== "") &&
        isObject(achievement(seen)["criteria"]) &&
        (inLanguage === undefined || languageCode.test(String(inLanguage)))
      );
    },
  },
  {
    section: "B.1.1",
    says: "what it says beside the specification stands under whole names",
    holds(seen) {
      const words = "id type achievementType criteria description image inLanguage name tag version";
      return Object.keys(achievement(seen)).every((name) => words.split(" ").includes(name) || isUrl(name));
    },
  },
  {
    section: "B.1.2",
    says: "the credential has id, both types, issuer, validFrom and subject, with times in UTC",
    holds: ({ badge: { claims } }) =>
      isUrl(claims["id"]) &&
      ["VerifiableCredential", "OpenBadgeCredential"].every((one) => listIn(claims, "type").includes(one)) &&
      isObject(claims["credentialSubject"]) &&
      ["validFrom", "validUntil", "awardedDate"].every(
        (name) => claims[name] === undefined || dateTimeZ.test(String(claims[name])),
      ) &&
      claims["validFrom"] !== undefined,
  },
  {
    section: "B.1.3",
    says: "the subject is an AchievementSubject with one achievement",
    holds: (seen) =>
      listIn(seen.badge.subject, "type").includes("AchievementSubject") && Object.keys(achievement(seen)).length > 0,
  },
  {
    section: "B.1.6",
    says: "criteria should have a page or a text",
    holds: (seen) => ["id", "narrative"].some((name) => name in objectIn(achievement(seen), "criteria")),
  },
  {
    section: "B.1.12",
    says: "a hashed identifier is an algorithm, a dollar sign and the hash in hexadecimal",
    holds: (seen) =>
      identifiers(seen).every((one) => one["hashed"] === false || identityHash.test(String(one["identityHash"]))),
  },
  {
    section: "B.1.14",
    says: "the issuer is a Profile with an id",
    holds({ badge: { claims } }) {
      const issuer = objectIn(claims, "issuer");
      return isUrl(issuer["id"]) && listIn(issuer, "type").includes("Profile");
    },
  },
  {
    section: "B.1.22",
    says: "the status has an id and a type",
    holds({ badge: { claims } }) {
      const status = objectIn(claims, "credentialStatus");
      return isUrl(status["id"]) && typeof status["type"] === "string";
    },
  },
];
