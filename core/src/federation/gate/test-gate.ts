import { afterAll, afterEach, beforeAll } from "vitest";
import { createLog, type JsonObject, systemClock } from "../../kit/index.ts";
import { createSafeFetch, FetchProblem } from "../../net/index.ts";
import type { Store } from "../../store/index.ts";
import { loopbackDialer } from "../../testing/loopback-dialer.ts";
import { createGate, type Gate, type GateDeps, isRefused, type PostRequest } from "./index.ts";
import { actorDocument, context, post, startPeer, type TestPeer } from "./test-peer.ts";

export const start = Date.UTC(2026, 10, 20, 12);
export const minute = 60_000;
export const hour = 60 * minute;

/** Two hosts of others; started by `useTestPeers`. */
export let peer: TestPeer;
export let other: TestPeer;
const safeFetch = createSafeFetch({
  dialer: loopbackDialer,
  userAgent: "test",
  clock: systemClock,
  log: createLog("silent"),
});

export function useTestPeers(): void {
  beforeAll(async () => {
    [peer, other] = await Promise.all([startPeer(), startPeer()]);
  });
  afterEach(() => {
    for (const one of [peer, other]) {
      one.pages.clear();
      one.pages.set("/ap/actors/a", { body: actorDocument(one) });
      one.asked.length = 0;
    }
  });
  afterAll(() => Promise.all([peer.close(), other.close(), safeFetch.close()]));
}

export function openGate(store: Store, deps: Partial<GateDeps> = {}) {
  const clock = { time: start, now: () => clock.time };
  const lines: JsonObject[] = [];
  const log = createLog("info", { write: (line) => lines.push(JSON.parse(line)) });
  const fetchActor = (iri: string) =>
    safeFetch(iri, { purpose: "document" }).catch((error: unknown) => {
      if (error instanceof FetchProblem) return error;
      throw error;
    });
  const gate = createGate({ db: store.db, clock, log, fetchActor, isBlocked: () => false, ...deps });
  return { gate, clock, lines };
}

export const reason = async (gate: Gate, request: PostRequest | Promise<PostRequest>): Promise<string> => {
  const outcome = await gate.admit(await request);
  return isRefused(outcome) ? outcome.reason : "admitted";
};

export const bytesOf = async ({ body }: PostRequest): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  if (Buffer.isBuffer(body)) return body;
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
};

let serial = 0;
export function activity(from: TestPeer, changes: JsonObject = {}): JsonObject {
  const id = `${from.origin}/ap/activities/${++serial}`;
  const object = { id: `${from.origin}/ap/objects/${serial}`, type: "Event", attributedTo: from.actor, name: "Forum" };
  return { "@context": context, id, type: "Create", actor: from.actor, object, ...changes };
}

export function ownEvent(changes: JsonObject = {}): JsonObject {
  const id = `${peer.origin}/ap/objects/${++serial}`;
  return { id, type: "Event", attributedTo: peer.actor, name: "Forum", ...changes };
}

export function send(body: JsonObject | string | Buffer, sending: object = {}): Promise<PostRequest> {
  return post(peer, body, { now: start, ...sending });
}
