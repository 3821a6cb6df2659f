import { generateKeyPairSync } from "node:crypto";
import { toMultikey } from "../../identity/index.ts";
import type { JsonObject } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { storeAdmitted } from "../inbox/inbox-store.ts";
import { makeProof } from "../proofs/index.ts";
import type { InMemoryNetwork } from "./in-memory-network.ts";

export const as = "https://www.w3.org/ns/activitystreams";
export const everybody = `${as}#Public`;

/** A host of other software with one actor, which answers GETs of its documents from memory. */
export interface RemoteHost {
  readonly origin: string;
  readonly actor: string;
  readonly documents: Map<string, JsonObject>;
  prove<D extends JsonObject>(document: D, now: number): D & { proof: JsonObject };
  event(id: string, more?: JsonObject): JsonObject & { id: string };
}

export function remoteHost(network: InMemoryNetwork, name: string, type = "Group"): RemoteHost {
  const origin = `https://${name}.example`;
  const actor = `${origin}/g`;
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key = { id: `${actor}#ed`, key: privateKey };
  const documents = new Map<string, JsonObject>();
  documents.set(actor, {
    "@context": as,
    id: actor,
    type,
    preferredUsername: "g",
    inbox: `${actor}/inbox`,
    outbox: `${actor}/outbox`,
    followers: `${actor}/followers`,
    endpoints: { sharedInbox: `${origin}/inbox` },
    assertionMethod: [{ id: key.id, type: "Multikey", controller: actor, publicKeyMultibase: toMultikey(publicKey) }],
  });
  network.serve(origin, (request) => {
    if (request.method === "POST") return new Response(null, { status: 202 });
    const document = documents.get(request.url);
    if (!document) return new Response(null, { status: 404 });
    return Response.json(document, { headers: { "content-type": "application/activity+json" } });
  });
  return {
    origin,
    actor,
    documents,
    prove: (document, now) => makeProof(document, key, now),
    event: (id, more = {}) => ({
      "@context": as,
      id: `${origin}/e/${id}`,
      type: "Event",
      name: `Event ${id}`,
      attributedTo: actor,
      actor,
      to: [everybody],
      startTime: "2026-05-01T09:00:00Z",
      published: "2026-01-01T00:00:00Z",
      ...more,
    }),
  };
}

let count = 0;

export function activity(
  host: RemoteHost,
  type: string,
  object: unknown,
  more: JsonObject = {},
): JsonObject & { id: string } {
  return {
    "@context": as,
    id: `${host.origin}/a/${++count}`,
    type,
    actor: host.actor,
    to: [everybody],
    object: JSON.parse(JSON.stringify(object)),
    ...more,
  };
}

/** As if the gate had let it in: signed by the host's actor. */
export async function deliver(
  store: Store,
  host: { actor: string },
  ...activities: (JsonObject & { id: string })[]
): Promise<void> {
  for (const one of activities) {
    const row = { id: one.id, signer: host.actor, body: JSON.stringify(one) };
    await storeAdmitted(store, [row], 0);
  }
}

/** What became of each, in the order of their arrival. */
export async function outcomes(store: Store): Promise<[state: string, note: string | null][]> {
  const rows = await store.db.selectFrom("ap_inbox").select(["state", "note"]).orderBy("seq").execute();
  return rows.map(({ state, note }) => [state, note]);
}
