import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { idOf, listOf } from "../document.ts";
import { findProof } from "../proofs/index.ts";
import type { ParsedSignature } from "../signatures/index.ts";
import { type Activity, createMeaning } from "./activity.ts";
import { gateChecks as checks } from "./gate-checks.ts";
import type { KeyCache } from "./key-cache.ts";
import { claimedOwner } from "./object-ownership.ts";
import type { RateLimit } from "./rate-limit.ts";
import { readRawBody } from "./read-raw-body.ts";
import { isRefused, type Refused, refused } from "./refused.ts";
import type { RemoteKey } from "./remote-key.ts";
import { type GateRequest, getKey, readSignature, type VerifyDeps, verifyRequest } from "./verify-request.ts";

export interface PostRequest extends GateRequest {
  /** As it came over the wire: never parsed and written again. */
  body: Buffer | AsyncIterable<Uint8Array>;
}

/** An activity whose actor signed it, about ids that are its own to speak of. Nothing of it is stored yet. */
export interface Admitted {
  activity: Activity;
  raw: Buffer;
  /** The actor, which owns the key. */
  signer: string;
  keyId: string;
  /** `https://host` of actor, key and activity. */
  origin: string;
  /** `unknown`: with a context that is not pinned, whose terms are data to us. */
  contexts: "fast" | "unknown";
  /**
   * `own`: on the actor's host. `proved`: another host's, with its owner's valid proof. `reference`: another host's, of
   * which only the id may be used until its owner's proof was checked or it was fetched.
   */
  object: "own" | "proved" | "reference";
}

export interface Parts extends VerifyDeps {
  keys: KeyCache;
  peers: RateLimit;
  /** Activity ids that were stored, until when they are remembered. */
  seen: { get(id: string): number | undefined; set(id: string, until: number): void };
  isKnown: ((actor: string) => Promise<boolean>) | undefined;
}

export async function admitPost(parts: Parts, request: PostRequest): Promise<Admitted | Refused> {
  const { headers } = request;
  const early = refuseHead(headers, request.body);
  if (early) return early;
  const parsed = readSignature(parts, request, true);
  if (isRefused(parsed)) return parsed;
  const raw = Buffer.isBuffer(request.body) ? request.body : await readRawBody(request.body, checks.isSmall);
  if (typeof raw === "string") return refused(raw);

  await parts.keys.sync();
  const known = parts.keys.known(parsed.keyId);
  if (!known && (await isDeleteOfUnknown(parts, raw))) return refused("delete-of-unknown");
  const key = known ?? (await getKey(parts, parsed.keyId));
  if (isRefused(key)) return key;
  const signer = await verifyRequest(parts, parsed, key, raw);
  return isRefused(signer) ? signer : admitVerified(parts, parsed, signer, raw);
}

function refuseHead(headers: GateRequest["headers"], body: PostRequest["body"]): Refused | undefined {
  const length = Buffer.isBuffer(body) ? body.length : Number(headers["content-length"] ?? 0);
  if (!checks.isSmall(length)) return refused("too-large");
  return checks.isActivityType(headers) ? undefined : refused("media-type");
}

async function admitVerified(
  parts: Parts,
  { keyId }: ParsedSignature,
  { owner, origin }: RemoteKey,
  raw: Buffer,
): Promise<Admitted | Refused> {
  const meaning = createMeaning();
  const wire = checks.readJson(raw, meaning.keyword);
  if (!wire) return refused("json");
  const activity = checks.readActivity(wire);
  if (!activity) return refused("shape");
  if (!checks.isPlain(meaning)) return refused("context");
  if (!checks.isActor(activity, owner)) return refused("other-actor");
  if (!checks.isOnOrigin(activity.id, origin)) return refused("foreign-id");
  const ownership = checks.ownershipOf(activity, origin);
  const object = ownership === "foreign" ? await proveForeign(parts, wire) : ownership;
  if (typeof object !== "string") return object;

  if (!checks.isNew(parts.seen.get(activity.id), parts.clock.now())) return refused("replay");
  const wait = parts.peers.take(origin);
  if (wait > 0) return refused("peer-rate", wait);
  return {
    activity,
    raw,
    signer: owner,
    keyId,
    origin,
    contexts: meaning.worst === "fast" ? "fast" : "unknown",
    object,
  };
}

/** Another host's object inside a Create, Update, Delete or Undo: its owner's proof must be in it. */
async function proveForeign(parts: Parts, wire: JsonObject): Promise<"proved" | Refused> {
  const [object, ...more] = listOf(wire["object"]);
  if (!isJsonObject(object) || more.length > 0) return refused("foreign-id");
  const owner = claimedOwner(object);
  const proof = findProof(object);
  if (owner === undefined || !proof || originOf(proof.verificationMethod) !== originOf(owner))
    return refused("foreign-id");
  if (!checks.isLetIn(parts.isBlocked, originOf(owner))) return refused("blocked");
  const key = await getKey(parts, proof.verificationMethod);
  if (isRefused(key)) return key.reason === "key-unreachable" ? key : refused("foreign-id");
  return key.owner === owner && checks.isProvedBy(object, key.key, parts.clock.now())
    ? "proved"
    : refused("foreign-id");
}

/** A self-deletion is short: nobody makes us read much before a key is asked for. */
const maxSelfDeletion = 16 * 1024;

async function isDeleteOfUnknown({ isKnown }: Parts, raw: Buffer): Promise<boolean> {
  if (!isKnown || raw.length > maxSelfDeletion) return false;
  const activity = checks.readActivity(checks.readJson(raw) ?? {});
  if (activity?.type !== "Delete" || idOf(activity.wire["object"]) !== activity.actor) return false;
  return !(await isKnown(activity.actor));
}
