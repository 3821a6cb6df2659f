import { beforeAll, expect, it } from "vitest";
import type { JsonObject } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnBothDatabases, describeOnSqlite } from "../../testing/databases.ts";
import { activity, hour, minute, openGate, other, peer, reason, send, start, useTestPeers } from "./test-gate.ts";
import { actorDocument, pem, post, rsaPair } from "./test-peer.ts";

describeOnSqlite("keys at the gate", (open) => {
  let store: Store;
  useTestPeers();
  beforeAll(async () => {
    store = await open();
  });

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

  it("may go by the actor's id, when the actor has only one", async () => {
    const keyId = peer.actor;
    const reasonOf = async (changes: JsonObject) => {
      peer.pages.set("/ap/actors/a", { body: { ...actorDocument(peer), ...changes } });
      return reason(openGate(store).gate, send(activity(peer), { keyId }));
    };
    expect(await reasonOf({ publicKey: key() })).toBe("admitted");
    expect(await reasonOf({ publicKey: [key()] })).toBe("admitted");
    expect(await reasonOf({ publicKey: [key(), { ...key(), id: `${peer.actor}#rsa-2` }] })).toBe("key-missing");
    expect(await reasonOf({ publicKey: { ...key(), owner: other.actor } })).toBe("key-owner");
    expect(await reasonOf({ publicKey: [] })).toBe("key-missing");
  });

  it("are not looked for inside (SSRF by key id)", async () => {
    const { gate } = openGate(store);
    for (const host of [
      "http://169.254.169.254",
      "https://127.0.0.1",
      "http://[::ffff:10.0.0.1]",
      "https://user@a.example",
    ]) {
      expect(await reason(gate, send(activity(peer), { keyId: `${host}/ap/actors/a#rsa-1` }))).toBe("key-missing");
    }
    expect(await reason(gate, send(activity(peer), { keyId: `${peer.origin}/ap/actors/a#rsa-1` }))).toBe("admitted");
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
    expect(await reason(gate, post(peer, activity(peer), { now: clock.time, key: next.privateKey }))).toBe("admitted");
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

describeOnBothDatabases("changed keys", (open) => {
  useTestPeers();

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
