import { expect, it } from "vitest";
import type { Jobs } from "../../jobs/index.ts";
import { describeOnBothDatabases, describeOnSqlite } from "../../testing/databases.ts";
import { type MovableClock, movableClock } from "../../testing/movable-clock.ts";
import type { Audience, Verb, WireObject } from "../announcement.ts";
import type { FederationOptions } from "../index.ts";
import { bootPeer, settleAll, type TestPeer, testEvent } from "./federation-harness.ts";
import { type InMemoryNetwork, inMemoryNetwork } from "./in-memory-network.ts";
import { activity, deliver, remoteHost } from "./remote-hosts.ts";

interface Network {
  network: InMemoryNetwork;
  clock: MovableClock;
  boot(name: string, options?: Partial<FederationOptions>): Promise<TestPeer>;
}

const openDoor = { settings: { acceptFollows: "all" } } as const;

describeOnBothDatabases("the network", (open) => {
  it("reads a newcomer the whole archive of whom it follows, and nothing of what was withdrawn", async () => {
    const { boot } = start();
    const a = await boot("ada", openDoor);
    const expected: Record<string, string> = {};
    for (let n = 0; n < 45; n++) {
      const event = testEvent(a, `e${n}`);
      await say(a, "Create", event, "1");
      if (n % 10 === 0) await say(a, "Delete", event, "2");
      else expected[event.id] = `Event e${n}`;
    }
    const revised = testEvent(a, "e1", { name: "Revised", updated: "2026-02-01T00:00:00Z" });
    await say(a, "Update", revised, "2");
    const b = await boot("ben");
    await b.federation.peers.follow(`ada@ada.example`);
    await settleAll(a, b);
    expect(await b.events()).toEqual({ ...expected, [revised.id]: "Revised" });
    const [walk] = await b.store.db.selectFrom("ap_backfills").selectAll().execute();
    expect(walk).toMatchObject({ actor: a.actor, items: 40, error: null });
    expect(walk?.finished_at).not.toBe(null);
    await stop(a, b);
  });

  it("shows what the relay announces, whole, without asking anybody", async () => {
    const { boot, network } = start();
    const a = await boot("ada", openDoor);
    const b = await boot("ben");
    await b.federation.peers.follow(`${a.origin}/ap/actors/relay`);
    await settleAll(a, b);
    const event = testEvent(a, "e1");
    const before = network.log.length;
    await say(a, "Create", event, "1");
    await settleAll(a, b);
    expect(await b.events()).toEqual({ [event.id]: "Event e1" });
    // It came whole, from its own origin: nothing was asked for.
    expect(network.log.slice(before)).toEqual([`POST ${b.origin}/ap/inbox`]);
    await say(a, "Update", { ...event, name: "Moved", updated: "2026-02-01T00:00:00Z" }, "2");
    await settleAll(a, b);
    expect(await b.events()).toEqual({ [event.id]: "Moved" });
    await say(a, "Delete", event, "3");
    await settleAll(a, b);
    expect(await b.events()).toEqual({});
    await stop(a, b);
  });

  it("sends one copy to an inbox that follows both the initiative and the relay", async () => {
    const { boot } = start();
    const a = await boot("ada", openDoor);
    const b = await boot("ben");
    await b.federation.peers.follow(a.actor);
    await b.federation.peers.follow(`${a.origin}/ap/actors/relay`);
    await settleAll(a, b);
    const event = testEvent(a, "e1");
    for (const [verb, revision] of [
      ["Create", "1"],
      ["Update", "2"],
      ["Delete", "3"],
    ] as const) {
      await say(a, verb, { ...event, updated: `2026-02-0${revision}T00:00:00Z` }, revision);
      await settleAll(a, b);
    }
    const sent = await a.store.db.selectFrom("ap_deliveries").select("inbox").where("object", "=", event.id).execute();
    expect(sent.map(({ inbox }) => inbox)).toEqual([0, 1, 2].map(() => `${b.origin}/ap/inbox`));
    await stop(a, b);
  });

  it("lets in whom the registry recognises, keeps the last copy while it is away, and believes only the pinned key", async () => {
    const { boot, network } = start();
    const global = await boot("global", { ...openDoor, keepsRegistry: true });
    const { assertionMethod } = await global.identity.publicKeys("global");
    const key = assertionMethod[0]?.publicKeyMultibase ?? "";
    const a = await boot("ada", { registry: { actor: global.actor, key } });
    const b = await boot("ben", { registry: { actor: global.actor, key } });
    for (const peer of [a, b]) {
      await global.jobs.transaction((tx) => global.federation.registry.put(tx, entry(peer)));
    }
    expect(await b.federation.registry.refresh()).toEqual({ entries: 2 });
    expect(await b.federation.registry.isRecognised(a.actor)).toBe(true);
    await a.federation.peers.follow(b.actor);
    await settleAll(a, b, global);
    expect((await b.federation.peers.list()).map(({ actor, follower }) => [actor, follower])).toEqual([
      [a.actor, "accepted"],
    ]);
    const named = [[a.actor, (await b.federation.peers.list())[0]?.name]];
    expect([...(await b.federation.peers.names())]).toEqual(named);
    expect([...(await b.federation.peers.names([a.actor, global.actor]))]).toEqual(named);
    expect((await b.federation.peers.names([])).size).toBe(0);

    network.cut(global.origin);
    await expect(b.federation.registry.refresh()).rejects.toThrow("last copy");
    expect(await b.federation.registry.isRecognised(a.actor)).toBe(true);
    const forged = await boot("cleo", { registry: { actor: a.actor, key }, ...openDoor });
    await expect(forged.federation.registry.refresh()).rejects.toThrow("could not be read");
    await stop(a, b, global, forged);
  });

  it("lets in who asked before it was recognised, once it is", async () => {
    const { boot } = start();
    const global = await boot("global", { keepsRegistry: true });
    const a = await boot("ada");
    await a.federation.peers.follow(global.actor);
    await settleAll(a, global);
    expect((await global.federation.peers.list())[0]).toMatchObject({ actor: a.actor, follower: "requested" });
    await global.jobs.transaction((tx) => global.federation.registry.put(tx, entry(a)));
    await settleAll(a, global);
    expect((await global.federation.peers.list())[0]).toMatchObject({ follower: "accepted" });
    expect((await a.federation.peers.list())[0]).toMatchObject({ following: "accepted" });
    await stop(a, global);
  });

  it("unfollows and follows again, rejects and accepts after all", async () => {
    const { boot } = start();
    const a = await boot("ada");
    const b = await boot("ben");
    const states = async () => [
      (await a.federation.peers.list())[0]?.follower,
      (await b.federation.peers.list())[0]?.following,
    ];
    await b.federation.peers.follow(a.actor);
    await settleAll(a, b);
    expect(await states()).toEqual(["requested", "requested"]);
    await a.federation.peers.reject(b.actor);
    await settleAll(a, b);
    expect(await states()).toEqual(["rejected", "rejected"]);
    await a.federation.peers.accept(b.actor);
    await a.federation.peers.accept(b.actor);
    await settleAll(a, b);
    expect(await states()).toEqual(["accepted", "accepted"]);
    await b.federation.peers.unfollow(a.actor);
    await settleAll(a, b);
    expect(await states()).toEqual([undefined, undefined]);
    await b.federation.peers.follow(a.actor);
    await b.federation.peers.follow(a.actor);
    await settleAll(a, b);
    expect(await states()).toEqual(["requested", "requested"]);
    await stop(a, b);
  });

  it("brings a private object to exactly whom it names, at their own inbox, and shows it to nobody else", async () => {
    const { boot } = start();
    const a = await boot("ada", openDoor);
    const b = await boot("ben");
    const c = await boot("cleo");
    for (const peer of [b, c]) await peer.federation.peers.follow(a.actor);
    await settleAll(a, b, c);
    const event = testEvent(a, "secret");
    await say(a, "Create", event, "1", { actors: [b.actor] });
    await settleAll(a, b, c);
    expect(Object.keys(await b.events())).toEqual([event.id]);
    expect(await c.events()).toEqual({});
    const rows = await a.store.db.selectFrom("ap_deliveries").select("inbox").where("object", "=", event.id).execute();
    expect(rows).toEqual([{ inbox: `${b.actor}/inbox` }]);
    const asked = await a.federation.app.request(event.id);
    expect(asked.status).toBe(404);
    const outbox = await (await a.federation.app.request(`${a.actor}/outbox?page=true`)).text();
    expect(outbox).not.toContain("secret");
    await stop(a, b, c);
  });

  it("erases what was shared with few everywhere when it is withdrawn, and tells its owner so", async () => {
    const { boot } = start();
    const a = await boot("ada", openDoor);
    const b = await boot("ben");
    await b.federation.peers.follow(a.actor);
    await settleAll(a, b);
    const secret = testEvent(a, "secret", { name: "Very private" });
    const audience = { actors: [b.actor] };
    await say(a, "Create", secret, "1", audience);
    await settleAll(a, b);
    await say(a, "Delete", secret, "2", audience);
    await settleAll(a, b);
    for (const { store } of [a, b]) {
      for (const table of ["ap_objects", "ap_activities"] as const) {
        const kept = await store.db.selectFrom(table).select("doc").execute();
        expect(JSON.stringify(kept)).not.toContain("Very private");
      }
      expect(JSON.stringify(await store.db.selectFrom("ap_inbox").select("body").execute())).not.toContain(
        "Very private",
      );
    }
    const receipts = await a.store.db.selectFrom("ap_activities").select("doc").where("actor", "=", b.actor).execute();
    expect(receipts.map(({ doc }) => JSON.parse(doc))).toContainEqual(
      expect.objectContaining({ type: "Accept", "nri:erased": [secret.id] }),
    );
    await stop(a, b);
  });

  it("rebuilds what is shown from what it stored", async () => {
    const { boot } = start();
    const a = await boot("ada", openDoor);
    const b = await boot("ben");
    await b.federation.peers.follow(a.actor);
    await settleAll(a, b);
    for (const id of ["e1", "e2"]) await say(a, "Create", testEvent(a, id), "1");
    await say(a, "Delete", testEvent(a, "e1"), "2");
    await settleAll(a, b);
    const before = await b.events();
    await b.store.transaction((db) => db.deleteFrom("shown_event").execute());
    await b.federation.reindex();
    expect(await b.events()).toEqual(before);
    expect(Object.keys(before)).toEqual([`${a.origin}/ap/objects/e2`]);
    await stop(a, b);
  });

  function start(): Network {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const boot = async (name: string, options: Partial<FederationOptions> = {}) =>
      bootPeer({ name, store: await open(), network, clock, options });
    return { network, clock, boot };
  }
});

describeOnSqlite("moves and peers that are away", (open) => {
  it("follows an actor to its new place only when both name each other", async () => {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const old = remoteHost(network, "old");
    const honest = remoteHost(network, "new");
    const thief = remoteHost(network, "thief");
    const peer = await bootPeer({ name: "me", store: await open(), network, clock });
    await peer.federation.peers.follow(old.actor);
    await peer.settle();
    await deliver(peer.store, old, activity(old, "Move", old.actor, { target: thief.actor }));
    await peer.settle();
    const followed = async () => (await peer.federation.peers.list()).map(({ actor }) => actor);
    expect(await followed()).toEqual([old.actor]);
    honest.documents.set(honest.actor, { ...honest.documents.get(honest.actor), alsoKnownAs: [old.actor] });
    await deliver(peer.store, old, activity(old, "Move", old.actor, { target: honest.actor }));
    await peer.settle();
    expect(await followed()).toEqual([honest.actor]);
    await peer.stop();
  });

  it("keeps what nobody answered for a month as dead letters, and sends them when the peer is heard of again", async () => {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const a = await bootPeer({ name: "ada", store: await open(), network, clock, options: openDoor });
    const b = await bootPeer({ name: "ben", store: await open(), network, clock, options: openDoor });
    await b.federation.peers.follow(a.actor);
    await settleAll(a, b);
    network.cut(b.origin);
    for (let n = 0; n < 7; n++) await say(a, "Create", testEvent(a, `e${n}`), "1");
    for (let day = 0; day < 32; day++) {
      await a.federation.idle();
      clock.move(24 * 60 * 60_000);
    }
    await a.federation.idle();
    expect(await a.federation.deliveries.list({ state: "dead" })).toHaveLength(7);
    network.serve(b.origin, (request) => b.federation.app.fetch(request));
    await say(b, "Create", testEvent(b, "hello"), "1", { actors: [a.actor] });
    await settleAll(b, a, b);
    expect(Object.keys(await b.events())).toHaveLength(7);
    await stop(a, b);
  });

  it("goes on after a change of keys: followers learn it, what is published carries the new proof", async () => {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const a = await bootPeer({ name: "ada", store: await open(), network, clock, options: openDoor });
    const b = await bootPeer({ name: "ben", store: await open(), network, clock });
    await b.federation.peers.follow(a.actor);
    await say(a, "Create", testEvent(a, "e1"), "1");
    await settleAll(a, b);
    await a.jobs.transaction((tx) => a.identity.rotateKeys(tx, "ada"));
    await settleAll(a, b);
    clock.move(60_000);
    await say(a, "Create", testEvent(a, "e2"), "1");
    await settleAll(a, b);
    expect(Object.keys(await b.events())).toHaveLength(2);
    const methods: string[] = [];
    for (const id of ["e1", "e2"]) {
      const document: unknown = await (await a.federation.app.request(`${a.origin}/ap/objects/${id}`)).json();
      methods.push(JSON.stringify(document).match(/"verificationMethod":"([^"]+)"/)?.[1] ?? "");
    }
    expect(methods).toEqual([`${a.actor}#ed25519-2`, `${a.actor}#ed25519-2`]);
    await stop(a, b);
  });

  it("delivers all of a week's news within fifteen minutes of the receiver's return", async () => {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const a = await bootPeer({ name: "ada", store: await open(), network, clock, options: openDoor });
    const b = await bootPeer({ name: "ben", store: await open(), network, clock });
    await b.federation.peers.follow(a.actor);
    await settleAll(a, b);
    network.cut(b.origin);
    const minutes = (n: number) => n * 60_000;
    for (let n = 0; n < 10; n++) await say(a, "Create", testEvent(a, `e${n}`), "1");
    await a.settle();
    for (let passed = 0; passed < 7 * 24 * 60; passed += 30) {
      clock.move(minutes(30));
      await a.federation.idle();
    }
    network.serve(b.origin, (request) => b.federation.app.fetch(request));
    for (let passed = 0; passed < 15; passed++) {
      clock.move(minutes(1));
      await a.federation.idle();
    }
    await settleAll(a, b);
    expect(Object.keys(await b.events())).toHaveLength(10);
    const tries = await a.store.db.selectFrom("ap_deliveries").select("attempts").execute();
    expect(Math.max(...tries.map(({ attempts }) => attempts))).toBeLessThanOrEqual(40);
    await stop(a, b);
  });
});

function say(
  peer: { jobs: Jobs; federation: TestPeer["federation"] },
  verb: Verb,
  object: WireObject,
  revision: string,
  audience: Audience = "public",
) {
  return peer.jobs.transaction((tx) => peer.federation.publish(tx, { verb, object, audience, revision }));
}

async function stop(...peers: TestPeer[]): Promise<void> {
  for (const peer of peers) await peer.stop();
}

function entry(peer: TestPeer) {
  const status = "recognised" as const;
  return { actor: peer.actor, name: peer.origin, kind: "national", region: "KE", recognisedSince: undefined, status };
}
