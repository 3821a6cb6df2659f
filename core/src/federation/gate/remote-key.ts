import type { KeyObject } from "node:crypto";
import { fromMultikey } from "../../identity/index.ts";
import { isJsonObject, type JsonObject, originOf } from "../../kit/index.ts";
import { type Fetched, FetchProblem } from "../../net/index.ts";
import { listOf } from "../document.ts";
import { actorTypes } from "../engine/terms.ts";
import { parsePublicKey } from "../signatures/index.ts";
import { createMeaning, isIri } from "./activity.ts";
import { gateChecks as checks } from "./gate-checks.ts";
import type { GateReason } from "./refused.ts";

/** A GET signed by the instance actor, through `safeFetch`. */
export type FetchActor = (iri: string) => Promise<Fetched | FetchProblem>;

/** A key that its owner and itself agree on. */
export interface RemoteKey {
  key: KeyObject;
  owner: string;
  origin: string;
  /** Milliseconds; infinite when the key does not say. */
  expires: number;
}

export type KeyReason = Extract<GateReason, "key-unreachable" | "key-missing" | "key-owner" | "key-weak">;

/**
 * Fetches the document that a key id names, and its owner's where that is another one. It counts only when it comes from
 * the key id's own origin as an ActivityPub type with the id that was asked for, and the actor in it lists the key as its own.
 */
export async function fetchRemoteKey(keyId: string, fetchActor: FetchActor): Promise<RemoteKey | KeyReason> {
  if (!isIri(keyId)) return "key-missing";
  const address = withoutFragment(keyId);
  const document = await fetchDocument(address, fetchActor);
  if (typeof document === "string") return document;
  if (document["id"] === address && isActor(document)) return keyOf(document, keyId);

  // A key with an address of its own (GoToSocial): a stub or a bare key, which names its owner.
  const owner = ownerOfKey(document, keyId);
  if (!isIri(owner) || originOf(owner) !== originOf(keyId)) return "key-owner";
  const actor = await fetchDocument(owner, fetchActor);
  if (typeof actor === "string") return actor;
  return actor["id"] === owner && isActor(actor) ? keyOf(actor, keyId) : "key-owner";
}

async function fetchDocument(address: string, fetchActor: FetchActor): Promise<JsonObject | KeyReason> {
  const answer = await fetchActor(address);
  if (answer instanceof FetchProblem) return passing.has(answer.reason) ? "key-unreachable" : "key-missing";
  const { status, body } = answer;
  if (status >= 500 || status === 408 || status === 425 || status === 429) return "key-unreachable";
  if (status !== 200 || !checks.isFromOrigin(answer, address)) return "key-missing";
  if (!checks.isActivityDocument(answer)) return "key-missing";
  const meaning = createMeaning();
  const document = checks.readJson(body, meaning.keyword);
  return document && checks.isPlain(meaning) ? document : "key-missing";
}

const passing: ReadonlySet<string> = new Set(["dns", "timeout", "tls", "network"]);

function isActor({ type }: JsonObject): boolean {
  return listOf(type).some((one) => typeof one === "string" && actorTypes.has(one));
}

function ownerOfKey(document: JsonObject, keyId: string): unknown {
  if (document["id"] === keyId) return document["owner"];
  return nodes(document["publicKey"]).find((key) => key["id"] === keyId)?.["owner"];
}

function keyOf(actor: JsonObject, keyId: string): RemoteKey | KeyReason {
  const { id } = actor;
  if (typeof id !== "string" || originOf(id) !== originOf(keyId)) return "key-owner";
  const [first, ...more] = nodes(actor["publicKey"]);
  // activitypub-express names the actor where the key's id belongs: clear where there is only one.
  const only = keyId === id && more.length === 0 ? first : undefined;
  const pem = nodes(actor["publicKey"]).find((key) => key["id"] === keyId) ?? only;
  const multikey = nodes(actor["assertionMethod"]).find((key) => key["id"] === keyId);
  const named = pem ?? multikey;
  if (!named) return "key-missing";
  if (!checks.namesOwner(pem ? pem["owner"] : named["controller"], id)) return "key-owner";
  const key = pem ? parsePem(pem["publicKeyPem"]) : parseMultikey(named);
  if (!key) return "key-weak";
  const { expires } = named;
  return {
    key,
    owner: id,
    origin: originOf(id),
    expires: typeof expires === "string" ? Date.parse(expires) : Infinity,
  };
}

function parsePem(pem: unknown): KeyObject | undefined {
  return typeof pem === "string" ? parsePublicKey(pem) : undefined;
}

function parseMultikey({ type, publicKeyMultibase: text }: JsonObject): KeyObject | undefined {
  return type === "Multikey" && typeof text === "string" ? fromMultikey(text) : undefined;
}

function nodes(value: unknown): JsonObject[] {
  return listOf(value).filter(isJsonObject);
}

function withoutFragment(iri: string): string {
  return iri.split("#", 1)[0] ?? iri;
}
