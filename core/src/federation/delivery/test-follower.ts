import { isJsonObject } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { bootPeer, type TestPeer, testEvent } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { activity, deliver, remoteHost } from "../test/remote-hosts.ts";

/** What the follower answers to a POST: a status, or headers with it. */
export type Judge = (
  body: Record<string, unknown>,
  scheme: "rfc9421" | "cavage",
) => number | ResponseInit | Promise<number | ResponseInit>;

/** A node with one follower, a host of other software that answers as the test tells it. */
export async function nodeWithFollower(store: Store) {
  const network = inMemoryNetwork();
  const clock = movableClock();
  const host = remoteHost(network, "n1");
  const got: string[] = [];
  const schemes: string[] = [];
  const bodies: Record<string, unknown>[] = [];
  let judge: Judge = () => 202;
  const told: { nodeinfo(url: string): Response } = { nodeinfo: () => Response.json({}) };
  const options = { settings: { acceptFollows: "all" } } as const;
  const masterKey = Buffer.alloc(32, 7);
  const boot = (given: Store) => bootPeer({ name: "me", store: given, network, clock, options, masterKey });
  const peer = await boot(store);
  await deliver(peer.store, host, activity(host, "Follow", peer.actor));
  await peer.settle();
  const serve = () =>
    network.serve(host.origin, async (request) => {
      if (request.method === "GET") {
        if (request.url.includes("nodeinfo")) return told.nodeinfo(request.url);
        const document = host.documents.get(request.url);
        if (!document) return new Response(null, { status: 404 });
        return Response.json(document, { headers: { "content-type": "application/activity+json" } });
      }
      const body: unknown = await request.json();
      const scheme = request.headers.has("signature-input") ? "rfc9421" : "cavage";
      if (!isJsonObject(body)) return new Response(null, { status: 400 });
      const given = await judge(body, scheme);
      const answer = typeof given === "number" ? { status: given } : given;
      const { status } = answer;
      schemes.push(scheme);
      bodies.push(body);
      // A refusal of one way of signing is only half of a try.
      if (status !== 401 && (status !== 403 || scheme === "rfc9421")) {
        got.push(`${status} ${body["type"]} ${objectOf(body).replace(/.*\//, "")}`);
      }
      return new Response(null, answer);
    });
  serve();
  return {
    ...{ peer, boot, clock, host, network, got, schemes, bodies, serve },
    cut: () => network.cut(host.origin),
    /** What its NodeInfo says from now on; `away`: a fault of its own. */
    runs(software: string | "away", kinds?: readonly string[]) {
      const href = `${host.origin}/nodeinfo/2.1`;
      const rel = "http://nodeinfo.diaspora.software/ns/schema/2.1";
      const nri = { kinds: Object.fromEntries((kinds ?? []).map((kind) => [kind, [1]])) };
      told.nodeinfo = (url) => {
        if (software === "away") return new Response(null, { status: 503 });
        if (url !== href) return Response.json({ links: [{ rel, href }] });
        return Response.json({ software: { name: software }, metadata: kinds ? { nri } : {} });
      };
    },
    answer(given: Judge) {
      judge = given;
    },
    /** The host says something that this node verified. */
    async speaks() {
      await deliver(peer.store, host, activity(host, "Like", `${peer.origin}/ap/objects/e1`));
      await peer.settle();
    },
  };
}

export function objectOf(body: Record<string, unknown>): string {
  const { object } = body;
  return isJsonObject(object) ? String(object["id"]) : String(object);
}

export function say(peer: TestPeer, verb: "Create" | "Update" | "Delete", id: string, revision: string) {
  const object = testEvent(peer, id, { updated: `2026-02-0${revision}T00:00:00Z` });
  return peer.jobs.transaction((tx) => peer.federation.publish(tx, { verb, object, audience: "public", revision }));
}
