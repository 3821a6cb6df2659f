import type { JsonObject } from "@nri-commons/core/kit";
import type { CheckedToken, ReadToken } from "@nri-commons/core/plugin";
import type { Badge } from "../badge/badge.ts";
import { readBadge } from "../badge/read-badge.ts";
import { readStatus } from "../badge/status-list.ts";
import { judgeDates } from "./judge-dates.ts";
import type { RefusalReason, Verdict } from "./verdict.ts";

export interface Asking {
  now: number;
  read(token: string): ReadToken | undefined;
  verify(token: string, jwk: JsonObject): Promise<CheckedToken>;
  /** The name of the site whose actor this is, when this site knows it: nobody else is asked anything. */
  knownAs(actor: string): Promise<string | undefined>;
  /** The text at an address; undefined when it cannot be had. */
  fetch(url: string): Promise<string | undefined>;
}

/**
 * A badge of another site: its key and its list of who is revoked are fetched from that very site, and only when this site knows
 * it (OB 3.0, "Verify a Credential"; Bitstring Status List, "Validate Algorithm").
 */
export async function checkForeign(asking: Asking, token: string): Promise<Verdict> {
  const said = asking.read(token);
  if (said === undefined) return { outcome: "refused", reason: "malformed" };
  if (said.header["alg"] === "none") return { outcome: "refused", reason: "algorithm" };
  const read = readBadge(said.claims);
  if (!read.ok) return { outcome: "refused", reason: read.problem, member: read.member };
  const { badge } = read;
  const knownAs = await asking.knownAs(badge.issuer.id);
  if (knownAs === undefined) return { badge, ...(await judgeStranger(asking, token, said.header["jwk"])) };
  const about = { badge, knownAs };
  const proved = await prove(asking, { token, issuer: badge.issuer.id });
  if (proved !== undefined) return { ...about, ...proved };
  const dated = judgeDates(badge, asking.now);
  if (dated !== undefined) return { ...about, outcome: dated };
  return { ...about, ...(await judgeStatus(asking, badge)) };
}

/** Nothing is fetched: all that can be seen is whether it was changed since somebody signed it. */
async function judgeStranger(
  asking: Asking,
  token: string,
  jwk: unknown,
): Promise<Pick<Verdict, "outcome" | "reason">> {
  const key = isObject(jwk) ? await asking.verify(token, jwk) : undefined;
  if (key?.ok === false) return { outcome: "refused", reason: key.reason };
  return { outcome: "unproved", reason: "unknown" };
}

const no = (reason: RefusalReason, outcome: "refused" | "unproved" = "refused") => ({ outcome, reason });

/** Undefined when a key of the issuer made it; its address must be on the issuer's own site. */
async function prove(
  asking: Asking,
  { token, issuer }: { token: string; issuer: string },
): Promise<Pick<Verdict, "outcome" | "reason"> | undefined> {
  const kid = asking.read(token)?.header["kid"];
  if (typeof kid !== "string" || originOf(kid) !== originOf(issuer)) return no("issuer");
  const text = await asking.fetch(kid);
  if (text === undefined) return no("unreachable", "unproved");
  const jwk = keyIn(text, kid);
  if (jwk === undefined) return no("key");
  const checked = await asking.verify(token, jwk);
  return checked.ok ? undefined : no(checked.reason);
}

async function judgeStatus(asking: Asking, { status, issuer }: Badge): Promise<Pick<Verdict, "outcome" | "reason">> {
  if (status === undefined) return { outcome: "valid" };
  if (originOf(status.list) !== originOf(issuer.id)) return no("status-elsewhere", "unproved");
  const list = (await asking.fetch(status.list))?.trim();
  if (list === undefined) return no("status-unreachable", "unproved");
  const said = asking.read(list);
  if (said === undefined || !isBy(said.claims, issuer.id)) return no("status-list", "unproved");
  const proved = await prove(asking, { token: list, issuer: issuer.id });
  if (proved !== undefined) {
    return proved.reason === "unreachable" ? no("status-unreachable", "unproved") : no("status-signature", "unproved");
  }
  const standing = readStatus(said.claims, status, asking.now);
  if (!standing.ok) return no(`status-${standing.problem}`, "unproved");
  return { outcome: standing.revoked ? "revoked" : "valid" };
}

/** `iss` may be left out, and where it is there it is the issuer (VC-JOSE-COSE, 4.1.2). */
function isBy({ iss, issuer }: JsonObject, actor: string): boolean {
  const id = isObject(issuer) ? issuer["id"] : issuer;
  return id === actor && (iss === undefined || iss === actor);
}

/** A JWK, or the one of a set that has this address (OB 3.0, "Dereferencing the Public Key"). */
function keyIn(text: string, kid: string): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (!isObject(json)) return undefined;
    const keys = json["keys"];
    if (!Array.isArray(keys)) return json;
    return keys.filter(isObject).find((key) => key["kid"] === kid);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
