import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { listOf } from "../document.ts";
import { findProof, verifyProof } from "../proofs/index.ts";
import type { ParsedSignature } from "../signatures/index.ts";
import { type Activity, createMeaning, parseActivity } from "./activity.ts";
import type { KeyCache } from "./key-cache.ts";
import { isActivityMediaType } from "./media-type.ts";
import { claimedOwner, ownershipOf } from "./object-ownership.ts";
import type { RateLimit } from "./rate-limit.ts";
import { maxActivityBytes, readRawBody } from "./read-raw-body.ts";
import { isRefused, type Refused, refused } from "./refused.ts";
import type { RemoteKey } from "./remote-key.ts";
import { parseStrictJson } from "./strict-json.ts";
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
  const raw = Buffer.isBuffer(request.body) ? request.body : await readRawBody(request.body);
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
  if (length > maxActivityBytes) return refused("too-large");
  const encoding = headers["content-encoding"];
  const plain = encoding === undefined || encoding === "identity";
  return plain && isActivityMediaType(headers["content-type"]) ? undefined : refused("media-type");
}

async function admitVerified(
  parts: Parts,
  { keyId }: ParsedSignature,
  { owner, origin }: RemoteKey,
  raw: Buffer,
): Promise<Admitted | Refused> {
  const meaning = createMeaning();
  const wire = parseStrictJson(raw, meaning.keyword);
  if (!wire) return refused("json");
  const activity = parseActivity(wire);
  if (!activity) return refused("shape");
  if (meaning.worst === "refuse") return refused("context");
  if (activity.actor !== owner) return refused("other-actor");
  if (originOf(activity.id) !== origin) return refused("foreign-id");
  const ownership = ownershipOf(activity, origin);
  const object = ownership === "foreign" ? await proveForeign(parts, wire) : ownership;
  if (typeof object !== "string") return object;

  if ((parts.seen.get(activity.id) ?? 0) > parts.clock.now()) return refused("replay");
  const wait = parts.peers.take(origin);
  if (wait > 0) return refused("peer-rate", wait);
  return { activity, raw, signer: owner, keyId, origin, contexts: meaning.worst, object };
}

/** Another host's object inside a Create, Update, Delete or Undo: its owner's proof must be in it. */
async function proveForeign(parts: Parts, wire: JsonObject): Promise<"proved" | Refused> {
  const [object, ...more] = listOf(wire["object"]);
  if (!isJsonObject(object) || more.length > 0) return refused("foreign-id");
  const owner = claimedOwner(object);
  const proof = findProof(object);
  if (owner === undefined || !proof || originOf(proof.verificationMethod) !== originOf(owner))
    return refused("foreign-id");
  if (parts.isBlocked(originOf(owner))) return refused("blocked");
  const key = await getKey(parts, proof.verificationMethod);
  if (isRefused(key)) return key.reason === "key-unreachable" ? key : refused("foreign-id");
  return key.owner === owner && verifyProof(object, key.key, parts.clock.now()) ? "proved" : refused("foreign-id");
}

async function isDeleteOfUnknown({ isKnown }: Parts, raw: Buffer): Promise<boolean> {
  if (!isKnown) return false;
  const activity = parseActivity(parseStrictJson(raw) ?? {});
  if (activity?.type !== "Delete" || activity.wire["object"] !== activity.actor) return false;
  return !(await isKnown(activity.actor));
}
