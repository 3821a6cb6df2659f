import type { Badge } from "../badge/badge.ts";

/**
 * Why a badge is refused, or why nobody can say. About the token: `malformed`, `algorithm`, `key`, `signature`; about what it says:
 * `shape`, `claims`, `issuer` (its key is another's); about the issuer: `unknown`, `unreachable`, `not-listed` (signed by this site,
 * which knows nothing of it); about the list of who is revoked: `status-…`.
 */
export const refusalReasons = [
  "malformed",
  "algorithm",
  "key",
  "signature",
  "shape",
  "claims",
  "issuer",
  "unknown",
  "unreachable",
  "not-listed",
  "status-elsewhere",
  "status-unreachable",
  "status-signature",
  "status-list",
  "status-purpose",
  "status-length",
  "status-range",
  "status-date",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/**
 * `replaced`: the same certificate was issued anew, say with another name; `removed`: at the person's wish; `unproved`: it may be good,
 * and this site cannot tell.
 */
export const outcomes = [
  "valid",
  "revoked",
  "replaced",
  "removed",
  "expired",
  "not-yet",
  "refused",
  "unproved",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What became of a check, as it is shown in plain words. */
export interface Verdict {
  outcome: Outcome;
  reason?: RefusalReason;
  /** Which member of the badge is wrong. */
  member?: string;
  /** What it says; not there where nothing in it could be read. */
  badge?: Badge;
  /** The issuer is this site, or a site that this one knows by this name. */
  knownAs?: string;
  own?: boolean;
  /** When it was revoked, replaced or removed. */
  ended?: number;
  /** The reason in the issuer's words. */
  why?: string;
}
