import { generateKeyPairSync } from "node:crypto";
import { toMultikey } from "../../identity/index.ts";
import type { JsonObject } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { signRfc9421 } from "../signatures/index.ts";
import type { TestPeer } from "./federation-harness.ts";
import type { InMemoryNetwork } from "./in-memory-network.ts";
import type { ForgeryKind } from "./model-act.ts";
import { deliver, everybody } from "./remote-hosts.ts";

/** In every text that the forger writes about somebody else's things. */
export const forgedMark = "FORGED";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const origin = "https://mallory.example";
const actor = `${origin}/g`;
const keyId = `${actor}#ed`;

export const forger = { origin, actor };

/** A host with good keys of its own and bad intentions. */
export function serveForger(network: InMemoryNetwork): void {
  const document = {
    "@context": "https://www.w3.org/ns/activitystreams",
    id: actor,
    type: "Group",
    preferredUsername: "g",
    ...{ inbox: `${actor}/inbox`, outbox: `${actor}/outbox`, followers: `${actor}/followers` },
    assertionMethod: [{ id: keyId, type: "Multikey", controller: actor, publicKeyMultibase: toMultikey(publicKey) }],
  };
  network.serve(origin, (request) => {
    if (request.method === "POST") return new Response(null, { status: 202 });
    if (request.url !== actor) return new Response(null, { status: 404 });
    return Response.json(document, { headers: { "content-type": "application/activity+json" } });
  });
}

interface Forgery {
  kind: ForgeryKind;
  to: TestPeer;
  /** Whose thing it is about. */
  victim: TestPeer;
  /** Of the victim's. */
  object: string;
  now: number;
}

export async function forge({ kind, to, victim, object, now }: Forgery): Promise<void> {
  const body = bodyOf(kind, { victim, object, now });
  if (kind.endsWith("behind the gate")) return deliverBehind(to.store, body);
  const raw = Buffer.from(JSON.stringify(body));
  const url = new URL(`${to.origin}/ap/inbox`);
  const claimed = kind === "forge with another's key id" ? `${victim.actor}#rsa-1` : keyId;
  const signed =
    kind === "forge unsigned"
      ? {}
      : await signRfc9421({ method: "POST", url, body: raw, digest: undefined, keyId: claimed, key: privateKey, now });
  const headers = { "content-type": "application/activity+json", host: url.host, ...signed };
  await to.federation.app.fetch(new Request(url, { method: "POST", headers, body: raw }));
}

async function deliverBehind(store: Store, body: JsonObject & { id: string }): Promise<void> {
  await deliver(store, { actor }, body);
}

function bodyOf(kind: ForgeryKind, { victim, object, now }: Pick<Forgery, "victim" | "object" | "now">) {
  const forged = {
    id: object,
    type: "Event",
    name: `${forgedMark} ${object}`,
    attributedTo: victim.actor,
    actor: victim.actor,
    to: [everybody],
    startTime: "2026-05-01T09:00:00Z",
    published: "2026-01-01T00:00:00Z",
    updated: new Date(now + 1000).toISOString(),
  };
  const speaker = kind === "forge unsigned" || kind === "forge with another's key id" ? { actor: victim.actor } : {};
  if (kind.startsWith("forge delete")) return activity("Delete", { id: object, type: "Tombstone" });
  if (kind === "forge announce") return activity("Announce", forged);
  if (kind.startsWith("forge create")) {
    // Somebody else's name under a thing of one's own.
    return activity("Create", { ...forged, id: `${origin}/e/${now}` });
  }
  return activity("Update", forged, speaker);
}

let count = 0;

function activity(type: string, object: JsonObject, more: JsonObject = {}): JsonObject & { id: string } {
  const id = `${origin}/a/${++count}`;
  return { "@context": "https://www.w3.org/ns/activitystreams", id, type, actor, to: [everybody], object, ...more };
}
