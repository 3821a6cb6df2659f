import { isJsonObject, type Json, type JsonObject } from "@nri-commons/core/kit";
import { type Achievement, type Badge, badgeContexts, type HashedEmail, ownTerms, type StatusEntry } from "./badge.ts";

/** `shape`: a member is missing or wrong; `claims`: what the token says of the badge is not what the badge says of itself. */
export type ReadBadge = { ok: true; badge: Badge } | { ok: false; problem: "shape" | "claims"; member: string };

const contextOfBadges = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;

/**
 * The members that Open Badges 3.0 requires of an AchievementCredential, and the agreement of claims and credential ("Verify a
 * Credential VC-JWT Signature"). Proves nothing about who wrote it.
 */
export function readBadge(claims: JsonObject): ReadBadge {
  try {
    return { ok: true, badge: read(claims) };
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, problem: error.problem, member: error.member };
    throw error;
  }
}

class Wrong extends Error {
  readonly problem: "shape" | "claims";
  readonly member: string;
  constructor(problem: "shape" | "claims", member: string) {
    super(member);
    this.problem = problem;
    this.member = member;
  }
}

const must = (holds: boolean, member: string, problem: "shape" | "claims" = "shape") => {
  if (!holds) throw new Wrong(problem, member);
};

function read(claims: JsonObject): Badge {
  const contexts = listOf(claims["@context"]);
  must(contexts[0] === badgeContexts[0] && contextOfBadges.test(String(contexts[1])), "@context");
  const types = listOf(claims["type"]);
  must(types.includes("VerifiableCredential"), "type");
  must(types.includes("OpenBadgeCredential") || types.includes("AchievementCredential"), "type");
  const id = textOf(claims["id"], "id");
  const given = claims["issuer"];
  const profile = isJsonObject(given) ? given : undefined;
  const issuer = textOf(profile ? profile["id"] : given, "issuer");
  const subject = objectOf(claims["credentialSubject"], "credentialSubject");
  must(listOf(subject["type"]).includes("AchievementSubject"), "credentialSubject.type");
  const subjectId = textOf(subject["id"], "credentialSubject.id");
  const validFrom = dateOf(claims["validFrom"], "validFrom");
  const said = optional(claims["validUntil"], (value) => dateOf(value, "validUntil"));
  // "MUST be used to set the value of `validUntil`" (OB 3.0, 8.2.6.1).
  const validUntil = said ?? optional(claims["exp"], (value) => instantOf(value, "exp"));
  const awarded = optional(claims["awardedDate"], (value) => dateOf(value, "awardedDate"));
  const began = optional(subject["activityStartDate"], (value) => dateOf(value, "activityStartDate"));
  const ended = optional(subject["activityEndDate"], (value) => dateOf(value, "activityEndDate"));
  const status = optional(claims["credentialStatus"], readStatus);

  must(claims["vc"] === undefined, "vc", "claims");
  must(claims["iss"] === issuer, "iss", "claims");
  must(claims["jti"] === id, "jti", "claims");
  must(claims["sub"] === subjectId, "sub", "claims");
  must(claims["nbf"] === Math.floor(validFrom / 1000), "nbf", "claims");
  must(validUntil === undefined || claims["exp"] === Math.floor(validUntil / 1000), "exp", "claims");
  return {
    ...{ id, subject: subjectId, validFrom },
    issuer: { id: issuer, ...lineAt(profile, "name"), ...lineAt(profile, "url") },
    achievement: readAchievement(objectOf(subject["achievement"], "achievement")),
    recipient: readRecipient(listOf(subject["identifier"])),
    ...(validUntil !== undefined && { validUntil }),
    ...(awarded !== undefined && { awarded }),
    ...(began !== undefined && { began }),
    ...(ended !== undefined && { ended }),
    ...(status && { status }),
  };
}

function readAchievement(from: JsonObject): Achievement {
  must(listOf(from["type"]).includes("Achievement"), "achievement.type");
  const criteria = objectOf(from["criteria"], "achievement.criteria");
  const hours = from[ownTerms.hours];
  const level = from[ownTerms.level];
  const languages = listOf(from[ownTerms.languages]).filter((one) => typeof one === "string");
  const [page, language] = [criteria["id"], from["inLanguage"]];
  return {
    id: textOf(from["id"], "achievement.id"),
    name: textOf(from["name"], "achievement.name"),
    description: textOf(from["description"], "achievement.description"),
    criteria: typeof criteria["narrative"] === "string" ? criteria["narrative"] : "",
    ...(typeof page === "string" && { page }),
    ...(typeof language === "string" && { language }),
    ...(typeof hours === "number" && Number.isFinite(hours) && { hours }),
    ...(typeof level === "string" && { level }),
    ...(languages.length > 0 && { languages }),
  };
}

function readRecipient(identifiers: readonly Json[]): Badge["recipient"] {
  const all = identifiers.filter(isJsonObject);
  const name = all.find((one) => one["identityType"] === "name" && one["hashed"] === false)?.["identityHash"];
  const email = all.find((one) => one["identityType"] === "emailAddress" && one["hashed"] === true);
  const hashed: HashedEmail | undefined =
    email && typeof email["identityHash"] === "string"
      ? { hash: email["identityHash"], salt: typeof email["salt"] === "string" ? email["salt"] : "" }
      : undefined;
  return { ...(typeof name === "string" && { name }), ...(hashed && { email: hashed }) };
}

function readStatus(value: Json): StatusEntry | undefined {
  const entries = listOf(value).filter(isJsonObject);
  const entry = entries.find(
    (one) => one["type"] === "BitstringStatusListEntry" && one["statusPurpose"] === "revocation",
  );
  // A status that cannot be read is not taken for a good one.
  must(entry !== undefined, "credentialStatus");
  const index = String(entry?.["statusListIndex"]);
  must(/^(0|[1-9]\d{0,8})$/.test(index), "statusListIndex");
  must(entry?.["statusSize"] === undefined || entry["statusSize"] === 1, "statusSize");
  return { list: textOf(entry?.["statusListCredential"], "statusListCredential"), index: Number(index) };
}

function optional<T>(value: Json | undefined, parse: (value: Json) => T): T | undefined {
  return value === undefined ? undefined : parse(value);
}

function textOf(value: Json | undefined, member: string): string {
  must(typeof value === "string" && value !== "" && value.length <= 20_000, member);
  return String(value);
}

function objectOf(value: Json | undefined, member: string): JsonObject {
  const one = listOf(value);
  if (one.length !== 1 || !isJsonObject(one[0])) throw new Wrong("shape", member);
  return one[0];
}

function dateOf(value: Json | undefined, member: string): number {
  const ms =
    typeof value === "string" && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value) ? Date.parse(value) : NaN;
  must(Number.isFinite(ms), member);
  return ms;
}

/** NumericDate: seconds. */
function instantOf(value: Json, member: string): number {
  must(typeof value === "number" && Number.isFinite(value), member, "claims");
  return Number(value) * 1000;
}

function lineAt<K extends string>(from: JsonObject | undefined, key: K): { [P in K]?: string } {
  const value = from?.[key];
  return typeof value === "string" && value !== "" ? ({ [key]: value } as { [P in K]?: string }) : {};
}

/** JSON-LD: one value and a list of one are the same. */
function listOf(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
