import { originOf } from "../../kit/index.ts";
import type { Fetched } from "../../net/index.ts";
import { verifyProof } from "../proofs/index.ts";
import { digestMatches, type ParsedSignature, type RequestHeaders, verifySignature } from "../signatures/index.ts";
import { type Activity, type Meaning, parseActivity } from "./activity.ts";
import { isActivityMediaType } from "./media-type.ts";
import { ownershipOf } from "./object-ownership.ts";
import { maxActivityBytes } from "./read-raw-body.ts";
import { parseStrictJson } from "./strict-json.ts";

/**
 * The gate's questions, one by one. They stand in a table so that the attack suite can take out a single one, in its own
 * process, and watch the attack that it stops succeed; no setting, variable or option reaches it.
 */
export const gateChecks = {
  isSmall: (bytes: number) => bytes <= maxActivityBytes,
  /** An ActivityPub type, not compressed: the digest is over the bytes that we count. */
  isActivityType: (headers: RequestHeaders) => {
    const encoding = headers["content-encoding"];
    return (encoding === undefined || encoding === "identity") && isActivityMediaType(headers["content-type"]);
  },
  isLetIn: (isBlocked: (origin: string) => boolean, origin: string) => !isBlocked(origin),
  /** A digest that the signature covers, and that of the bytes as they came. */
  isDigestOf: ({ digest }: ParsedSignature, body: Buffer) =>
    digest !== undefined && digestMatches(digest.header, digest.kind, body),
  isSignedBy: verifySignature,
  readJson: parseStrictJson,
  readActivity: parseActivity,
  isPlain: ({ worst }: Meaning) => worst !== "refuse",
  isActor: ({ actor }: Activity, owner: string) => actor === owner,
  isOnOrigin: (iri: string, origin: string) => originOf(iri) === origin,
  ownershipOf,
  isProvedBy: verifyProof,
  isNew: (seenUntil: number | undefined, now: number) => (seenUntil ?? 0) <= now,

  /** Of a key's or an actor's document: where it came from, and as what. */
  isFromOrigin: ({ url }: Fetched, address: string) => originOf(url) === originOf(address),
  isActivityDocument: ({ headers }: Fetched) => isActivityMediaType(headers["content-type"]),
  /** The key says whose it is, the actor says that it is its own. */
  namesOwner: (named: unknown, actor: string) => named === actor,
};
