import { expect, it } from "vitest";
import type { JsonObject } from "../../kit/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { contentsOf } from "../test/contents.ts";
import { bootPeer, testEvent } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { activity, as, deliver, outcomes, remoteHost } from "../test/remote-hosts.ts";

describeOnBothDatabases("what is tried against the inbox", (open) => {
  it("refuses every write to what is another's, and takes the near-identical legitimate one", async () => {
    const { peer, n1, n2, clock } = await setUp();
    const ours = `${peer.origin}/ap/objects/e1`;
    const cases: [name: string, activity: JsonObject & { id: string }, state: string][] = [
      ["Create of its own", activity(n1, "Create", n1.event("1")), "done"],
      [
        "Update of its own",
        activity(n1, "Update", n1.event("1", { name: "new", updated: "2026-03-01T00:00:00Z" })),
        "done",
      ],
      [
        "an older Update",
        activity(n1, "Update", n1.event("1", { name: "OLD", updated: "2026-02-01T00:00:00Z" })),
        "done",
      ],
      ["Create with a foreign id", activity(n1, "Create", n2.event("9")), "refused"],
      [
        "Create for a foreign owner",
        activity(n1, "Create", n1.event("5", { attributedTo: n2.actor, actor: n2.actor })),
        "refused",
      ],
      ["a foreign activity id", { ...activity(n1, "Create", n1.event("2")), id: `${n2.origin}/a/x` }, "refused"],
      ["a foreign actor", { ...activity(n1, "Create", n1.event("3")), actor: n2.actor }, "refused"],
      [
        "Update of our object",
        activity(n1, "Update", { id: ours, type: "Event", attributedTo: n1.actor, name: "pwn" }),
        "refused",
      ],
      ["Update of our actor", activity(n1, "Update", { id: peer.actor, type: "Group", name: "pwn" }), "refused"],
      [
        "Update of another's object",
        activity(n1, "Update", { id: `${n2.origin}/e/2`, type: "Event", name: "pwn" }),
        "refused",
      ],
      ["Delete of another's object", activity(n1, "Delete", { type: "Tombstone", id: `${n2.origin}/e/2` }), "refused"],
      ["Delete of our actor", activity(n1, "Delete", peer.actor), "refused"],
      [
        "forged Accept with an embedded Follow",
        activity(n1, "Accept", {
          id: `${n1.origin}/f`,
          type: "Follow",
          actor: `${peer.origin}/ap/actors/relay`,
          object: n1.actor,
        }),
        "refused",
      ],
      ["Accept of an unknown Follow", activity(n1, "Accept", `${n1.origin}/nope`), "refused"],
      ["Undo of another's activity", activity(n1, "Undo", `${n2.origin}/a/known`), "refused"],
      [
        "an actor with somebody else's inbox",
        activity(n1, "Update", { ...n1.documents.get(n1.actor), inbox: `${n2.origin}/inbox` }),
        "refused",
      ],
      [
        "a context that redefines terms",
        activity(n1, "Create", n1.event("6"), { "@context": [as, { object: "https://x.example/o" }] }),
        "refused",
      ],
      ["two activity types", activity(n1, "Create", n1.event("7"), { type: ["Create", "Add"] }), "refused"],
      [
        "a shares address that would be fetched",
        activity(n1, "Create", n1.event("4"), { shares: "http://169.254.169.254/" }),
        "done",
      ],
      ["Like of our object", activity(n1, "Like", ours), "done"],
      ["Announce of our object", activity(n1, "Announce", ours), "done"],
      ["Join of our event", activity(n1, "Join", ours), "done"],
      ["Delete of its own", activity(n1, "Delete", { type: "Tombstone", id: `${n1.origin}/e/1` }), "done"],
      [
        "resurrection by Update",
        activity(n1, "Update", n1.event("1", { name: "back", updated: "2027-01-01T00:00:00Z" })),
        "done",
      ],
      ["resurrection by Create", activity(n1, "Create", n1.event("1", { name: "back" })), "done"],
      ["an embedded object of another's without proof", activity(n1, "Announce", n2.event("8")), "refused"],
      [
        "an embedded object of another's with its proof",
        activity(n1, "Announce", n2.prove(n2.event("10"), clock.now())),
        "done",
      ],
    ];
    const asked = peer.network.log.length;
    await deliver(peer.store, n1, ...cases.map(([, one]) => one));
    await peer.settle();
    const states = await outcomes(peer.store);
    expect(cases.map(([name], index) => [name, states[index]?.[0]])).toEqual(
      cases.map(([name, , state]) => [name, state]),
    );
    expect(await peer.events()).toEqual({
      [`${n1.origin}/e/4`]: "Event 4",
      [`${n2.origin}/e/10`]: "Event 10",
      [`${n2.origin}/e/2`]: "Event 2",
    });
    // The object that came without a proof was asked for at its own origin, once; nothing else was fetched.
    const fetched = peer.network.log.slice(asked).filter((line) => line.startsWith("GET"));
    expect(fetched).toEqual([`GET ${n2.origin}/e/8`]);
    expect(await nameOf(ours)).toBe("Event e1");

    async function nameOf(id: string): Promise<unknown> {
      const row = await peer.store.db
        .selectFrom("ap_objects")
        .select("doc")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      return JSON.parse(row.doc).name;
    }
    await peer.stop();
  });

  it("takes content from nobody whom it neither follows nor finds in the registry", async () => {
    const { peer } = await setUp();
    const stranger = remoteHost(peer.network, "stranger");
    await deliver(
      peer.store,
      stranger,
      activity(stranger, "Create", stranger.event("1")),
      activity(stranger, "Announce", `${stranger.origin}/e/1`),
      activity(stranger, "Follow", peer.actor),
      activity(stranger, "Like", `${peer.origin}/ap/objects/e1`),
      activity(stranger, "Delete", `${stranger.origin}/e/1`),
    );
    await peer.settle();
    expect((await outcomes(peer.store)).map(([state]) => state)).toEqual([
      "refused",
      "refused",
      "done",
      "done",
      "done",
    ]);
    expect(Object.keys(await peer.events())).toEqual([`https://n2.example/e/2`]);
    await peer.stop();
  });

  it("changes nothing when everything comes a second time", async () => {
    const { peer, n1 } = await setUp();
    const acts = [
      activity(n1, "Follow", peer.actor),
      activity(n1, "Create", n1.event("1")),
      activity(n1, "Like", `${peer.origin}/ap/objects/e1`),
      activity(n1, "Update", n1.event("1", { name: "new", updated: "2026-03-01T00:00:00Z" })),
      activity(n1, "Create", n1.event("2")),
      activity(n1, "Delete", { type: "Tombstone", id: `${n1.origin}/e/2` }),
    ];
    await deliver(peer.store, n1, ...acts);
    await peer.settle();
    const first = await contentsOf(peer.store);
    const bodies = new Map(acts.map((one) => [one.id, JSON.stringify(one)]));
    for (const [id, body] of bodies) {
      await peer.store.transaction((db) =>
        db.updateTable("ap_inbox").set({ state: "new", body }).where("id", "=", id).execute(),
      );
    }
    await peer.settle();
    expect(await contentsOf(peer.store)).toEqual(first);
    await peer.stop();
  });

  async function setUp() {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const n1 = remoteHost(network, "n1");
    const n2 = remoteHost(network, "n2");
    const booted = await bootPeer({ name: "me", store: await open(), network, clock });
    const peer = Object.assign(booted, { network });
    for (const host of [n1, n2]) await peer.federation.peers.follow(host.actor);
    await peer.jobs.transaction((tx) =>
      peer.federation.publish(tx, { verb: "Create", object: testEvent(peer, "e1"), audience: "public", revision: "1" }),
    );
    await deliver(
      peer.store,
      n2,
      activity(n2, "Create", n2.event("2")),
      activity(n2, "Like", `${peer.origin}/ap/objects/e1`, { id: `${n2.origin}/a/known` }),
    );
    await peer.settle();
    await peer.store.transaction((db) => db.deleteFrom("ap_inbox").execute());
    return { peer, n1, n2, clock };
  }
});
