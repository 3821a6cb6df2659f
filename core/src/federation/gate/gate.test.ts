import { beforeAll, expect, it } from "vitest";
import type { JsonObject } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { signRfc9421 } from "../signatures/index.ts";
import { isRefused } from "./index.ts";
import {
  activity,
  bytesOf,
  hour,
  minute,
  openGate,
  other,
  peer,
  reason,
  send,
  start,
  useTestPeers,
} from "./test-gate.ts";
import { here, inbox, post } from "./test-peer.ts";

describeOnSqlite("the gate", (open) => {
  let store: Store;
  useTestPeers();
  beforeAll(async () => {
    store = await open();
  });

  it("admits what an actor signed about its own, in both schemes and with both keys", async () => {
    const { gate } = openGate(store);
    const ed25519 = { key: peer.ed25519.privateKey, keyId: `${peer.actor}#ed25519-1` };
    for (const scheme of ["rfc9421", "cavage"] as const) {
      for (const key of [{}, ed25519]) {
        const body = activity(peer);
        const outcome = await gate.admit(await send(body, { scheme, ...key }));
        const keyId = "keyId" in key ? key.keyId : `${peer.actor}#rsa-1`;
        expect(outcome).toEqual({
          activity: { id: body["id"], type: "Create", actor: peer.actor, wire: body },
          raw: Buffer.from(JSON.stringify(body)),
          signer: peer.actor,
          keyId,
          origin: peer.origin,
          contexts: "fast",
          object: "own",
        });
      }
    }
    expect(peer.asked).toEqual(["/ap/actors/a", "/ap/actors/a"]);
  });

  it("takes the body as a stream, and stops one that is too large or breaks off", async () => {
    const { gate } = openGate(store);
    const request = await send(activity(peer));
    const streamed = (body: AsyncIterable<Uint8Array>) => reason(gate, { ...request, body });
    const raw = await bytesOf(request);
    const chunks = async function* () {
      yield raw.subarray(0, 10);
      yield raw.subarray(10);
    };
    expect(await streamed(chunks())).toBe("admitted");
    const endless = async function* () {
      for (;;) yield Buffer.alloc(64 * 1024, 32);
    };
    expect(await streamed(endless())).toBe("too-large");
    const broken = async function* () {
      yield Buffer.from("{");
      throw new Error("aborted");
    };
    expect(await streamed(broken())).toBe("body-unread");
  });

  it("refuses too many bytes and other media types before anything else", async () => {
    const { gate } = openGate(store);
    const padded = (bytes: number) => {
      const body = activity(peer, { padding: "" });
      const room = bytes - Buffer.byteLength(JSON.stringify(body));
      return { ...body, padding: "x".repeat(room) };
    };
    expect(await reason(gate, send(padded(512 * 1024)))).toBe("admitted");
    expect(await reason(gate, send(padded(512 * 1024 + 1)))).toBe("too-large");
    const typed = async (type: string | undefined, more: object = {}) => {
      const request = await send(activity(peer));
      return reason(gate, { ...request, headers: { ...request.headers, "content-type": type, ...more } });
    };
    const profile = 'profile="https://www.w3.org/ns/activitystreams"';
    for (const type of [
      "application/activity+json; charset=utf-8",
      `application/ld+json; ${profile}`,
      `application/ld+json;charset=utf-8;${profile}`,
    ]) {
      expect(await typed(type)).toBe("admitted");
    }
    for (const type of [
      undefined,
      "application/json",
      "application/ld+json",
      'application/ld+json; profile="https://evil.example/x"',
      `text/html; ${profile}`,
      "application/activity+jsonx",
      "multipart/form-data",
    ]) {
      expect(await typed(type)).toBe("media-type");
    }
    expect(await typed("application/activity+json", { "content-encoding": "gzip" })).toBe("media-type");
    expect(await typed("application/activity+json", { "content-encoding": "identity" })).toBe("admitted");
  });

  it("fetches nothing for an unsigned request, whatever NODE_ENV is", async () => {
    const { gate } = openGate(store);
    const { "content-type": type } = (await send(activity(peer))).headers;
    const body = Buffer.from(JSON.stringify(activity(peer)));
    for (const mode of [undefined, "development", "production"]) {
      if (mode === undefined) delete process.env["NODE_ENV"];
      else process.env["NODE_ENV"] = mode;
      const request = {
        method: "POST",
        targetUri: inbox,
        headers: { "content-type": type },
        body,
        address: "192.0.2.1",
      };
      expect(await reason(gate, request)).toBe("unsigned");
    }
    process.env["NODE_ENV"] = "test";
    expect(peer.asked).toEqual([]);
  });

  it("refuses a body that is not the signed one (digest mismatch)", async () => {
    const { gate } = openGate(store);
    const request = await send(activity(peer));
    const changed = Buffer.from(await bytesOf(request));
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(await reason(gate, { ...request, body: changed })).toBe("digest");
    expect(await reason(gate, request)).toBe("admitted");
  });

  it("refuses what was signed for another path or host (cross-path and cross-host replay)", async () => {
    const { gate } = openGate(store);
    for (const scheme of ["rfc9421", "cavage"] as const) {
      for (const targetUri of [`${here}/ap/actors/b/inbox`, "https://you.example/ap/inbox"]) {
        const request = await send(activity(peer), { scheme, targetUri });
        expect(await reason(gate, request)).toBe("signature");
        expect(await reason(gate, { ...request, targetUri })).toBe("admitted");
      }
    }
  });

  it("refuses signatures out of their time (skew)", async () => {
    const { gate } = openGate(store);
    expect(await reason(gate, send(activity(peer), { now: start - 6 * minute }))).toBe("skew");
    expect(await reason(gate, send(activity(peer), { now: start + 6 * minute }))).toBe("skew");
    expect(await reason(gate, send(activity(peer), { now: start - 4 * minute }))).toBe("admitted");
    expect(peer.asked).toHaveLength(1);
  });

  it("answers a replay with 202 and does nothing, once the first was stored", async () => {
    const { gate, clock } = openGate(store);
    const request = await send(activity(peer));
    const first = await gate.admit(request);
    expect(await reason(gate, request)).toBe("admitted");
    if (isRefused(first)) throw new Error("not admitted");
    gate.stored(first);
    expect(await gate.admit(request)).toMatchObject({ reason: "replay", status: 202 });
    expect(await reason(gate, send(activity(peer)))).toBe("admitted");
    clock.time += 24 * hour + 1;
    expect(await reason(gate, request)).toBe("skew");
  });

  it("refuses blocked hosts before their key is fetched", async () => {
    const blocked = new Set([peer.origin]);
    const { gate } = openGate(store, { isBlocked: (origin) => blocked.has(origin) });
    expect(await reason(gate, send(activity(peer)))).toBe("blocked");
    expect(peer.asked).toEqual([]);
    expect(await reason(gate, post(other, activity(other), { now: start }))).toBe("admitted");
  });

  it("limits each address, with neighbours of one IPv6 network counted together, and each peer", async () => {
    const one = { perSecond: 1, burst: 2 };
    const { gate, clock } = openGate(store, { rates: { address: one } });
    const from = async (address: string) => reason(gate, { ...(await send(activity(peer))), address });
    expect([await from("2001:db8::1"), await from("2001:db8::2"), await from("2001:db8::3")]).toEqual([
      "admitted",
      "admitted",
      "address-rate",
    ]);
    expect(await from("2001:db8:1::1")).toBe("admitted");
    clock.time += 1000;
    expect(await from("2001:db8::3")).toBe("admitted");

    const second = openGate(store, { rates: { peer: one } });
    const outcomes = [];
    for (let at = 0; at < 3; at++) outcomes.push(await second.gate.admit(await send(activity(peer))));
    expect(outcomes[2]).toMatchObject({ reason: "peer-rate", status: 429, retryAfter: 1 });
    expect(await reason(second.gate, post(other, activity(other), { now: start }))).toBe("admitted");
  });

  it("counts what it refuses ten times, so that a flood of it is soon answered unread, and nobody else is", async () => {
    const { gate, clock } = openGate(store, { rates: { address: { perSecond: 1, burst: 25 } } });
    const from = async (address: string, changes: object = {}) =>
      reason(gate, { ...(await send(activity(peer))), address, ...changes });
    const bad = { headers: { "content-type": "application/activity+json" } };
    const outcomes = [];
    for (let at = 0; at < 5; at++) outcomes.push(await from("198.51.100.7", bad));
    expect(outcomes).toEqual(["unsigned", "unsigned", "unsigned", "address-rate", "address-rate"]);
    expect(await from("198.51.100.8")).toBe("admitted");
    clock.time += 5000;
    expect(await from("198.51.100.7")).toBe("address-rate");
    clock.time += 1000;
    expect(await from("198.51.100.7")).toBe("admitted");
  });

  it("waves the self-deletion of an unknown actor through without a fetch, and checks everything else", async () => {
    const gone = `${other.origin}/users/gone`;
    const { gate } = openGate(store, { isKnown: async (actor) => actor !== gone });
    const body = (changes: JsonObject = {}) =>
      activity(other, { type: "Delete", actor: gone, object: gone, ...changes });
    const sending = { now: start, keyId: `${gone}#main-key` };
    expect(await gate.admit(await post(other, body(), sending))).toMatchObject({
      reason: "delete-of-unknown",
      status: 202,
    });
    expect(other.asked).toEqual([]);
    expect(await reason(gate, post(other, body({ object: other.actor }), sending))).toBe("key-missing");
    expect(await reason(gate, post(other, body({ actor: other.actor, object: other.actor }), sending))).toBe(
      "key-missing",
    );
  });

  it("reads before a key is asked for only what is as short as a self-deletion", async () => {
    const gone = `${other.origin}/users/gone`;
    const { gate } = openGate(store, { isKnown: async () => false });
    const body = (padding: string) => activity(other, { type: "Delete", actor: gone, object: gone, padding });
    const sending = { now: start, keyId: `${gone}#main-key` };
    expect(await reason(gate, post(other, body("x".repeat(15_000)), sending))).toBe("delete-of-unknown");
    expect(await reason(gate, post(other, body("x".repeat(16_400)), sending))).toBe("key-missing");
  });

  it("knows who signed a GET", async () => {
    const { gate } = openGate(store);
    const targetUri = `${here}/ap/actors/b/experts?page=1`;
    const get = async (url = targetUri) => {
      const { privateKey: key } = peer.rsa;
      const headers = await signRfc9421({
        method: "GET",
        url: new URL(url),
        keyId: `${peer.actor}#rsa-1`,
        key,
        now: start,
      });
      return gate.admitGet({ method: "GET", targetUri, headers, address: "192.0.2.1" });
    };
    expect(await get()).toEqual({ signer: peer.actor, keyId: `${peer.actor}#rsa-1`, origin: peer.origin });
    expect(await get(`${here}/ap/actors/b/experts?page=2`)).toMatchObject({ reason: "signature" });
    expect(await gate.admitGet({ method: "GET", targetUri, headers: {}, address: "192.0.2.1" })).toMatchObject({
      reason: "unsigned",
      status: 401,
    });
  });

  it("writes one line for each refusal, without the body", async () => {
    const { gate, lines } = openGate(store);
    await gate.admit(await send({ ...activity(peer), secret: "do not log", id: `${other.origin}/1` }));
    await gate.admit(await send(activity(peer)));
    expect(lines.map(({ time: _, ...line }) => line)).toEqual([
      {
        level: 30,
        reason: "foreign-id",
        peer: peer.origin,
        keyId: `${peer.actor}#rsa-1`,
        requestId: "r1",
        msg: "refused at the gate",
      },
    ]);
  });
});
