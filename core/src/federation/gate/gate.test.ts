import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createLog, type JsonObject, systemClock } from "../../kit/index.ts";
import { createSafeFetch, FetchProblem } from "../../net/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnBothDatabases, describeOnSqlite } from "../../testing/databases.ts";
import { loopbackDialer } from "../../testing/loopback-dialer.ts";
import { makeProof } from "../proofs/index.ts";
import { signRfc9421 } from "../signatures/index.ts";
import { createGate, type Gate, type GateDeps, isRefused, type PostRequest } from "./index.ts";
import { actorDocument, context, here, inbox, pem, post, rsaPair, startPeer, type TestPeer } from "./test-peer.ts";

const start = Date.UTC(2026, 10, 20, 12);
const minute = 60_000;
const hour = 60 * minute;

let peer: TestPeer;
let other: TestPeer;
beforeAll(async () => {
  [peer, other] = await Promise.all([startPeer(), startPeer()]);
});
afterAll(() => Promise.all([peer.close(), other.close()]));
afterEach(() => {
  for (const one of [peer, other]) {
    one.pages.clear();
    one.pages.set("/ap/actors/a", { body: actorDocument(one) });
    one.asked.length = 0;
  }
});

const safeFetch = createSafeFetch({
  dialer: loopbackDialer,
  userAgent: "test",
  clock: systemClock,
  log: createLog("silent"),
});
afterAll(() => safeFetch.close());

function openGate(store: Store, deps: Partial<GateDeps> = {}) {
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

const reason = async (gate: Gate, request: PostRequest | Promise<PostRequest>): Promise<string> => {
  const outcome = await gate.admit(await request);
  return isRefused(outcome) ? outcome.reason : "admitted";
};

const bytesOf = async ({ body }: PostRequest): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  if (Buffer.isBuffer(body)) return body;
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
};

let serial = 0;
function activity(from: TestPeer, changes: JsonObject = {}): JsonObject {
  const id = `${from.origin}/ap/activities/${++serial}`;
  const object = { id: `${from.origin}/ap/objects/${serial}`, type: "Event", attributedTo: from.actor, name: "Forum" };
  return { "@context": context, id, type: "Create", actor: from.actor, object, ...changes };
}

function ownEvent(changes: JsonObject = {}): JsonObject {
  const id = `${peer.origin}/ap/objects/${++serial}`;
  return { id, type: "Event", attributedTo: peer.actor, name: "Forum", ...changes };
}

describeOnSqlite("the gate", (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  const send = (body: JsonObject | string | Buffer, sending: object = {}) =>
    post(peer, body, { now: start, ...sending });

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

  describe("key documents", () => {
    const fresh = (page: object) => {
      peer.pages.set("/ap/actors/a", { body: actorDocument(peer), ...page });
      const { gate } = openGate(store);
      return reason(gate, send(activity(peer)));
    };
    const changed = (changes: JsonObject) => fresh({ body: { ...actorDocument(peer), ...changes } });
    const key = () => ({ id: `${peer.actor}#rsa-1`, owner: peer.actor, publicKeyPem: pem(peer.rsa.publicKey) });

    it("must name key and owner both ways (key owner mismatch)", async () => {
      expect(await changed({ publicKey: { ...key(), owner: other.actor } })).toBe("key-owner");
      expect(await changed({ id: other.actor })).toBe("key-owner");
      expect(await changed({ id: `${peer.origin}/ap/actors/b` })).toBe("key-owner");
      expect(await changed({ publicKey: { ...key(), id: `${peer.actor}#rsa-2` } })).toBe("key-missing");
      expect(await changed({ publicKey: [{ ...key(), id: `${peer.actor}#rsa-2` }, key()] })).toBe("admitted");
      expect(await changed({ type: "Note" })).toBe("key-owner");
      expect(await changed({ type: ["Group", "Person"] })).toBe("admitted");
    });

    it("must be ActivityPub documents (media type confusion)", async () => {
      expect(await fresh({ type: "application/json" })).toBe("key-missing");
      expect(await fresh({ type: "text/html" })).toBe("key-missing");
      expect(await fresh({ type: "application/ld+json" })).toBe("key-missing");
      expect(await fresh({ type: 'application/ld+json; profile="https://www.w3.org/ns/activitystreams"' })).toBe(
        "admitted",
      );
      expect(await fresh({ body: JSON.stringify(actorDocument(peer)).replace("{", '{"id":"x",') })).toBe("key-missing");
      expect(await fresh({ body: "{" })).toBe("key-missing");
    });

    it("must come from the key id's own origin (redirects)", async () => {
      other.pages.set("/copy", { body: actorDocument(peer) });
      peer.pages.set("/moved", { body: actorDocument(peer) });
      expect(await fresh({ location: `${other.origin}/copy` })).toBe("key-missing");
      expect(await fresh({ location: "http://169.254.169.254/" })).toBe("key-missing");
      expect(await fresh({ location: "/moved" })).toBe("admitted");
    });

    it("must hold keys that are worth something (small keys)", async () => {
      const small = rsaPair(1024);
      expect(await changed({ publicKey: { ...key(), publicKeyPem: pem(small.publicKey) } })).toBe("key-weak");
      expect(await changed({ publicKey: { ...key(), publicKeyPem: "nonsense" } })).toBe("key-weak");
      expect(await changed({ publicKey: { ...key(), publicKeyPem: pem(rsaPair(3072).publicKey) } })).toBe("signature");
      expect(await changed({})).toBe("admitted");
    });

    it("may have an address of the key's own, when the owner lists that key", async () => {
      const keyId = `${peer.actor}/main-key`;
      const listed = { ...actorDocument(peer), publicKey: { ...key(), id: keyId } };
      const stub = { id: peer.actor, publicKey: { ...key(), id: keyId } };
      const bare = { ...key(), id: keyId };
      for (const body of [stub, bare]) {
        peer.pages.set("/ap/actors/a/main-key", { body });
        peer.pages.set("/ap/actors/a", { body: listed });
        expect(await reason(openGate(store).gate, send(activity(peer), { keyId }))).toBe("admitted");
        peer.pages.set("/ap/actors/a", { body: actorDocument(peer) });
        expect(await reason(openGate(store).gate, send(activity(peer), { keyId }))).toBe("key-missing");
      }
    });

    it("of an attacker cannot bring in another actor's key", async () => {
      const keyId = `${other.origin}/key`;
      other.pages.set("/key", { body: { id: keyId, owner: peer.actor, publicKeyPem: pem(other.rsa.publicKey) } });
      const { gate } = openGate(store);
      const forged = { key: other.rsa.privateKey, keyId };
      expect(await reason(gate, send(activity(peer), forged))).toBe("key-owner");
      expect(await reason(gate, send(activity(peer)))).toBe("admitted");
    });

    it("that cannot be had now are asked for again later; those that are not there stay away for five minutes", async () => {
      const { gate, clock } = openGate(store);
      const again = () => reason(gate, post(peer, activity(peer), { now: clock.time }));
      peer.pages.set("/ap/actors/a", { body: "", status: 503 });
      expect(await gate.admit(await send(activity(peer)))).toMatchObject({
        reason: "key-unreachable",
        status: 503,
        retryAfter: 60,
      });
      peer.pages.delete("/ap/actors/a");
      expect(await again()).toBe("key-unreachable");
      clock.time += minute;
      expect(await again()).toBe("key-missing");
      peer.pages.set("/ap/actors/a", { body: actorDocument(peer) });
      clock.time += minute;
      expect(await again()).toBe("key-missing");
      expect(peer.asked).toHaveLength(2);
      clock.time += 5 * minute;
      expect(await again()).toBe("admitted");
    });

    it("are fetched once for many requests at once, and a limited number of times a host", async () => {
      const { gate } = openGate(store, { rates: { keyFetch: { perSecond: 1, burst: 3 } } });
      const requests = await Promise.all(Array.from({ length: 10 }, () => send(activity(peer))));
      await Promise.all(requests.map((request) => gate.admit(request)));
      expect(peer.asked).toHaveLength(1);
      for (let at = 0; at < 10; at++) {
        await gate.admit(await post(other, activity(other), { now: start, keyId: `${peer.origin}/random/${at}#k` }));
      }
      expect(peer.asked).toHaveLength(3);
    });
  });

  describe("rotation", () => {
    it("fetches a key anew once when a signature does not fit, at most every five minutes", async () => {
      const { gate, clock } = openGate(store);
      const forged = () => post(peer, activity(peer), { now: clock.time, key: other.rsa.privateKey });
      expect(await reason(gate, send(activity(peer)))).toBe("admitted");
      expect(await reason(gate, forged())).toBe("signature");
      expect(peer.asked).toHaveLength(1);
      clock.time += 6 * minute;
      for (let at = 0; at < 5; at++) expect(await reason(gate, forged())).toBe("signature");
      expect(peer.asked).toHaveLength(2);

      const next = rsaPair();
      const publicKey = { id: `${peer.actor}#rsa-1`, owner: peer.actor, publicKeyPem: pem(next.publicKey) };
      peer.pages.set("/ap/actors/a", { body: { ...actorDocument(peer), publicKey } });
      clock.time += 6 * minute;
      expect(await reason(gate, post(peer, activity(peer), { now: clock.time, key: next.privateKey }))).toBe(
        "admitted",
      );
      expect(await reason(gate, post(peer, activity(peer), { now: clock.time }))).toBe("signature");
    });

    it("lets go of a cached key after 24 hours, and of one that says when it ends", async () => {
      const { gate, clock } = openGate(store);
      const now = () => post(peer, activity(peer), { now: clock.time });
      expect(await reason(gate, now())).toBe("admitted");
      peer.pages.clear();
      clock.time += 24 * hour - minute;
      expect(await reason(gate, now())).toBe("admitted");
      clock.time += 2 * minute;
      expect(await reason(gate, now())).toBe("key-missing");

      const expires = new Date(clock.time + hour).toISOString();
      const publicKey = {
        id: `${peer.actor}#rsa-1`,
        owner: peer.actor,
        publicKeyPem: pem(peer.rsa.publicKey),
        expires,
      };
      peer.pages.set("/ap/actors/a", { body: { ...actorDocument(peer), publicKey } });
      clock.time += 10 * minute;
      expect(await reason(gate, now())).toBe("admitted");
      clock.time += hour;
      expect(await reason(gate, now())).toBe("key-missing");
    });
  });

  describe("JSON and shape", () => {
    const forms = (): [name: string, attack: JsonObject | string, expected: string][] => {
      const body = activity(peer);
      const text = JSON.stringify(body);
      const deep = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`);
      return [
        ["a repeated key", text.replace('"type"', '"actor":"x","type"'), "json"],
        ["__proto__", text.replace('"type"', '"__proto__":{},"type"'), "json"],
        ["deep JSON", { ...body, a: deep(1500) }, "json"],
        ["wide JSON", { ...body, a: Array(20_001).fill(0) }, "json"],
        ["no JSON", "nonsense", "json"],
        ["a list", "[]", "json"],
        ["no type", { ...body, type: undefined }, "shape"],
        ["two types", { ...body, type: ["Create", "Add"] }, "shape"],
        ["an unknown type", { ...body, type: "Explode" }, "shape"],
        ["an object as activity", { ...body, type: "Note" }, "shape"],
        ["no id", { ...body, id: undefined }, "shape"],
        ["a number as id", { ...body, id: 1 }, "shape"],
        ["an id with user info", { ...body, id: `${peer.origin.replace("//", "//u@")}/1` }, "shape"],
        ["an id with a line end", { ...body, id: `${peer.origin}/1\n` }, "shape"],
        ["no actor", { ...body, actor: undefined }, "shape"],
        ["two actors", { ...body, actor: [peer.actor, other.actor] }, "shape"],
        ["no object", { ...body, object: undefined }, "shape"],
        [
          "an inline context with a redefined term",
          { ...body, "@context": [context, { object: "as:target" }] },
          "context",
        ],
        ["a context with @vocab", { ...body, "@context": [context, { "@vocab": "https://x.example/" }] }, "context"],
        ["a context redefined deep inside", { ...body, tag: { "@context": { actor: "as:object" } } }, "context"],
        ["a second id by another name", { ...body, "@id": `${other.origin}/1` }, "context"],
        ["an embedded second id", { ...body, object: ownEvent({ "@id": "x" }) }, "context"],
        ["a graph", { ...body, "@graph": [] }, "context"],
        ["a reverse property", { ...body, "@reverse": { object: body["id"] ?? "" } }, "context"],
      ];
    };

    it("are judged after the signature, and bad ones never end in a fault", async () => {
      const { gate } = openGate(store);
      for (const [name, attack, expected] of forms())
        expect([name, await reason(gate, send(attack))]).toEqual([name, expected]);
    });

    it("have near-identical forms that pass", async () => {
      const { gate } = openGate(store);
      for (const control of [
        activity(peer, { type: ["Create"] }),
        activity(peer, { type: "as:Create" }),
        activity(peer, { actor: [peer.actor] }),
        activity(peer, { actor: { id: peer.actor, type: "Group" } }),
        activity(peer, { "@context": [context, { ours: "https://x.example/ours" }] }),
        activity(peer, { "@context": [context, { object: "as:object", "@language": "fr" }] }),
        activity(peer, { note: { "@value": "x", "@language": "en" } }),
        activity(peer, { a: JSON.parse(`${'{"a":'.repeat(30)}1${"}".repeat(30)}`) }),
        activity(peer, { type: "Travel", object: undefined }),
      ]) {
        expect([control, await reason(gate, send(control))]).toEqual([control, "admitted"]);
      }
    });

    it("say when a context is not pinned: its terms stay data, and it is not fetched (remote contexts)", async () => {
      const { gate } = openGate(store);
      const remote = `${peer.origin}/context`;
      const outcome = await gate.admit(await send(activity(peer, { "@context": [context, remote] })));
      expect(outcome).toMatchObject({ contexts: "unknown" });
      expect(peer.asked).toEqual(["/ap/actors/a"]);
    });
  });

  describe("ids", () => {
    const foreign = () => ({
      id: `${other.origin}/ap/objects/1`,
      type: "Event",
      attributedTo: other.actor,
      name: "Theirs",
    });
    const own = ownEvent;

    it("belong to the one who signed (actor other than signer, foreign ids, foreign attributedTo)", async () => {
      const { gate } = openGate(store);
      const cases: [string, JsonObject, string][] = [
        ["another actor", { actor: other.actor }, "other-actor"],
        ["another actor on the same host", { actor: `${peer.origin}/ap/actors/b` }, "other-actor"],
        ["a foreign activity id", { id: `${other.origin}/ap/activities/1` }, "foreign-id"],
        ["a foreign object", { object: foreign() }, "foreign-id"],
        ["a foreign object by id", { object: foreign().id }, "foreign-id"],
        ["an own and a foreign object", { object: [own(), foreign()] }, "foreign-id"],
        ["a foreign owner", { object: own({ attributedTo: other.actor }) }, "foreign-id"],
        ["a foreign second owner", { object: own({ attributedTo: [peer.actor, other.actor] }) }, "foreign-id"],
        ["a foreign actor of the object", { object: own({ actor: other.actor }) }, "foreign-id"],
        ["Update of a foreign object", { type: "Update", object: foreign() }, "foreign-id"],
        ["Update of our actor", { type: "Update", object: { id: `${here}/ap/actors/b`, type: "Group" } }, "foreign-id"],
        [
          "Delete of a foreign object",
          { type: "Delete", object: { type: "Tombstone", id: foreign().id } },
          "foreign-id",
        ],
        ["Delete of our object by id", { type: "Delete", object: `${here}/ap/objects/1` }, "foreign-id"],
        ["Undo of a foreign activity", { type: "Undo", object: `${other.origin}/ap/activities/1` }, "foreign-id"],
        ["Create in a Create", { object: { type: "Create", actor: peer.actor, object: foreign() } }, "foreign-id"],
        ["an object that is a number", { object: 7 }, "foreign-id"],
        ["an own object", { object: own() }, "admitted"],
        ["an own object by id", { object: own()["id"] ?? "" }, "admitted"],
        ["another owner on the same host", { object: own({ attributedTo: `${peer.origin}/@forum` }) }, "admitted"],
        ["an object without id", { object: own({ id: undefined }) }, "admitted"],
        ["Update of the own actor", { type: "Update", object: actorDocument(peer) }, "admitted"],
        [
          "Delete of an own object",
          { type: "Delete", object: { type: "Tombstone", id: own()["id"] ?? "" } },
          "admitted",
        ],
        [
          "Undo without an embedded id",
          { type: "Undo", object: { type: "Follow", actor: peer.actor, object: here } },
          "admitted",
        ],
      ];
      for (const [name, changes, expected] of cases) {
        expect([name, await reason(gate, send(activity(peer, changes)))]).toEqual([name, expected]);
      }
    });

    it("of others may be named, but then only the id counts (forged Announce, forged Accept)", async () => {
      const { gate } = openGate(store);
      const kinds: [string, JsonObject["object"], string][] = [
        ["Announce", foreign().id, "reference"],
        ["Announce", foreign(), "reference"],
        ["Announce", { id: `${other.origin}/c/1`, type: "Create", actor: other.actor, object: foreign() }, "reference"],
        ["Announce", { id: `${peer.origin}/c/1`, type: "Create", actor: peer.actor, object: foreign() }, "reference"],
        ["Announce", { id: `${peer.origin}/c/1`, type: "Create", actor: peer.actor, object: own() }, "own"],
        [
          "Accept",
          { id: `${here}/f/1`, type: "Follow", actor: `${here}/ap/actors/b`, object: peer.actor },
          "reference",
        ],
        ["Follow", `${here}/ap/actors/b`, "reference"],
        ["Flag", [`${here}/ap/objects/1`], "reference"],
      ];
      for (const [type, object, expected] of kinds) {
        expect(await gate.admit(await send(activity(peer, { type, object })))).toMatchObject({ object: expected });
      }
    });

    it("of others may be passed on with their owner's valid proof and no other (foreign embedded objects)", async () => {
      const { gate } = openGate(store);
      const by = (key = other.ed25519.privateKey, id = `${other.actor}#ed25519-1`, object: JsonObject = foreign()) =>
        makeProof(object, { id, key }, start);
      const pass = async (object: JsonObject) => {
        const outcome = await gate.admit(await send(activity(peer, { type: "Update", object })));
        return isRefused(outcome) ? outcome.reason : outcome.object;
      };
      expect(await pass(by())).toBe("proved");
      expect(await pass({ ...by(), name: "Changed" })).toBe("foreign-id");
      expect(await pass(by(peer.ed25519.privateKey))).toBe("foreign-id");
      expect(await pass(by(peer.ed25519.privateKey, `${peer.actor}#ed25519-1`))).toBe("foreign-id");
      expect(await pass(by(undefined, undefined, { ...foreign(), attributedTo: `${other.origin}/ap/actors/b` }))).toBe(
        "foreign-id",
      );
      expect(await pass(by(undefined, undefined, { ...foreign(), attributedTo: peer.actor }))).toBe("foreign-id");
      expect(await pass(by(undefined, `${other.actor}#rsa-1`))).toBe("foreign-id");
    });
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

describeOnBothDatabases("changed keys", (open) => {
  it("are let go by every process of the node within a minute", async () => {
    const store = await open();
    const [first, second] = [openGate(store), openGate(store)];
    const send = (clock: { time: number }) => post(peer, activity(peer), { now: clock.time });
    for (const { gate, clock } of [first, second]) expect(await reason(gate, send(clock))).toBe("admitted");

    peer.pages.set("/ap/actors/a", { body: { ...actorDocument(peer), publicKey: null } });
    await store.transaction((db) => first.gate.keysChanged(db, peer.actor));
    await store.transaction((db) => first.gate.keysChanged(db, peer.actor));
    expect(await reason(first.gate, send(first.clock))).toBe("key-missing");
    second.clock.time += 20_000;
    expect(await reason(second.gate, send(second.clock))).toBe("key-missing");

    first.clock.time += 25 * hour;
    await store.transaction((db) => first.gate.prune(db));
    expect(await store.db.selectFrom("key_change").selectAll().execute()).toEqual([]);
  });
});
