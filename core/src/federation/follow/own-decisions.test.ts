import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { bootPeer, testEvent } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { activity, deliver, outcomes, type RemoteHost, remoteHost } from "../test/remote-hosts.ts";

describeOnBothDatabases("what the operator decides on other sites", (open) => {
  it("blocks a host with what is below it, in and out, and not one that only looks like it", async () => {
    const { peer, host } = await setUp("all");
    const sites = ["bad", "sub.bad", "notbad", "bad.example.ok"].map(host);
    for (const site of sites) await deliver(peer.store, site, activity(site, "Follow", peer.actor));
    await peer.settle();
    const { length } = peer.network.log;
    await peer.federation.peers.block("BAD.example.");
    expect(await peer.federation.peers.decisions()).toMatchObject([
      { target: "https://bad.example", decision: "blocked" },
    ]);
    const states = (await peer.federation.peers.list()).map(({ origin, state }) => [origin, state]);
    expect(Object.fromEntries(states)).toEqual({
      "https://bad.example": "blocked",
      "https://sub.bad.example": "blocked",
      "https://notbad.example": "open",
      "https://bad.example.ok.example": "open",
    });
    await peer.jobs.transaction((tx) =>
      peer.federation.publish(tx, { verb: "Create", object: testEvent(peer, "e1"), audience: "public", revision: "1" }),
    );
    for (const site of sites) await deliver(peer.store, site, activity(site, "Like", `${peer.origin}/ap/objects/e1`));
    await peer.settle();
    expect((await outcomes(peer.store)).slice(sites.length)).toEqual([
      ["refused", "blocked"],
      ["refused", "blocked"],
      ["done", null],
      ["done", null],
    ]);
    const posted = peer.network.log.slice(length).filter((line) => line.startsWith("POST"));
    expect(posted.sort()).toEqual(["POST https://bad.example.ok.example/inbox", "POST https://notbad.example/inbox"]);
    await peer.federation.peers.unblock("https://bad.example:8443");
    expect(await peer.federation.peers.decisions()).toEqual([]);
    const audited = () => peer.store.db.selectFrom("audit_entry").select("verb").execute();
    const before = await audited();
    await expect(peer.federation.peers.unblock("bad.example")).rejects.toThrow("https://bad.example is not blocked.");
    await expect(peer.federation.peers.unfollow("https://bad.example/g")).rejects.toThrow("is not followed");
    expect(await audited()).toEqual(before);
    for (const own of ["me.example", "example", peer.origin]) {
      await expect(peer.federation.peers.block(own)).rejects.toThrow("A node cannot block itself.");
    }
    for (const none of ["", "bad example", "a@b.example", "mailto:a@b.example"]) {
      await expect(peer.federation.peers.block(none)).rejects.toThrow("is not a host");
    }
    await peer.stop();
  });

  it("takes nothing of a blocked host through those who pass it on, with its proof or without, nor asks there", async () => {
    const { peer, host, clock } = await setUp();
    const [friend, bad, fine] = [host("friend"), host("bad"), host("fine")];
    for (const one of [bad, fine]) {
      for (const id of ["1", "3"]) one.documents.set(`${one.origin}/e/${id}`, one.event(id));
    }
    await peer.federation.peers.follow(friend.actor);
    // Its actor was read before, so that its proofs could be checked.
    await peer.federation.peers.follow(bad.actor);
    await peer.federation.peers.unfollow(bad.actor);
    await peer.settle();
    await peer.federation.peers.block(bad.origin);
    const { length } = peer.network.log;
    const announce = (object: unknown) => deliver(peer.store, friend, activity(friend, "Announce", object));
    for (const one of [bad, fine]) {
      await announce(`${one.origin}/e/1`);
      await announce(one.prove(one.event("2"), clock.now()));
      await announce(activity(one, "Create", `${one.origin}/e/3`));
      await announce(activity(one, "Create", one.prove(one.event("4"), clock.now())));
    }
    await peer.settle();
    expect(Object.keys(await peer.events())).toEqual(["1", "2", "3", "4"].map((id) => `${fine.origin}/e/${id}`));
    expect(peer.network.log.slice(length).filter((line) => line.includes("bad.example"))).toEqual([]);
    await expect(peer.federation.peers.follow(bad.actor)).rejects.toThrow("blocked");
    await peer.stop();
  });

  it("takes what is allowed as if the registry recognised it, and not on the registry's word what is distrusted", async () => {
    const { peer, host, recognise } = await setUp();
    const [known, below, stranger, followed] = [host("known"), host("a.known"), host("stranger"), host("followed")];
    await recognise(known, below, followed);
    await peer.federation.peers.follow(followed.actor);
    let n = 0;
    const taken = async () => {
      n++;
      const all = [known, below, stranger, followed];
      for (const one of all) await deliver(peer.store, one, activity(one, "Create", one.event(`${n}`)));
      await peer.settle();
      return Object.keys(await peer.events())
        .filter((id) => id.endsWith(`/e/${n}`))
        .map((id) => new URL(id).host);
    };
    const { allow, distrust, undecide, decisions } = peer.federation.peers;
    expect(await taken()).toEqual(["a.known.example", "followed.example", "known.example"]);

    await deliver(peer.store, stranger, activity(stranger, "Follow", peer.actor));
    await peer.settle();
    expect((await peer.federation.peers.list()).find(({ actor }) => actor === stranger.actor)?.follower).toBe(
      "requested",
    );
    await distrust("https://known.example/");
    await distrust("followed.example");
    await allow(stranger.actor);
    expect(await taken()).toEqual(["followed.example", "stranger.example"]);
    expect((await peer.federation.peers.list()).find(({ actor }) => actor === stranger.actor)?.follower).toBe(
      "accepted",
    );
    expect([known, stranger].map(({ actor }) => peer.federation.registry.isRecognised(actor))).toHaveLength(2);
    expect(await peer.federation.registry.isRecognised(known.actor)).toBe(false);
    expect(await peer.federation.registry.isRecognised(stranger.actor)).toBe(false);

    // The word on the actor goes before that on its host.
    await allow(below.actor);
    await peer.federation.peers.unfollow(followed.actor);
    expect(await taken()).toEqual(["a.known.example", "stranger.example"]);
    // A block goes before everything.
    await peer.federation.peers.block("known.example");
    await expect(peer.federation.peers.unblock("a.known.example")).rejects.toThrow(
      "What is above it is: nri peers unblock https://known.example",
    );
    expect(await taken()).toEqual(["stranger.example"]);
    expect((await decisions()).map(({ target, decision }) => `${decision} ${target}`)).toEqual([
      "blocked https://known.example",
      "distrusted followed.example",
      "allowed https://a.known.example/g",
      "allowed https://stranger.example/g",
      "distrusted known.example",
    ]);
    await peer.federation.peers.unblock("known.example");
    for (const target of ["known.example", "followed.example", stranger.actor]) await undecide(target);
    expect(await taken()).toEqual(["a.known.example", "followed.example", "known.example"]);

    await expect(undecide("known.example")).rejects.toThrow("Nothing was decided");
    for (const own of [peer.actor, "me.example", "example"]) await expect(allow(own)).rejects.toThrow("very node");
    for (const none of ["", "name@host.example", "two words", "host.example/path", "mailto:a@b.example"]) {
      await expect(allow(none)).rejects.toThrow("neither an actor");
    }
    const audited = await peer.store.db.selectFrom("audit_entry").select("verb").execute();
    expect(audited.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(["peer.allowed", "peer.distrusted", "peer.undecided", "peer.blocked", "peer.unblocked"]),
    );
    await peer.stop();
  });

  async function setUp(acceptFollows: "all" | "sources" = "sources") {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const options = { keepsRegistry: true, settings: { acceptFollows } } as const;
    const booted = await bootPeer({ name: "me", store: await open(), network, clock, options });
    const peer = Object.assign(booted, { network });
    return {
      ...{ peer, clock },
      host: (name: string) => remoteHost(network, name),
      async recognise(...hosts: RemoteHost[]) {
        for (const { actor } of hosts) {
          const entry = { actor, name: actor, kind: "national", region: undefined, recognisedSince: undefined };
          await peer.jobs.transaction((tx) => peer.federation.registry.put(tx, { ...entry, status: "recognised" }));
        }
      },
    };
  }
});
