import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { noteSoftware } from "../delivery/peer-store.ts";
import { signedGet } from "../fetch-document.ts";
import { bootPeer, type TestPeer } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { activity, deliver, remoteHost } from "../test/remote-hosts.ts";

describeOnBothDatabases("odd requests for documents", (open) => {
  it("find only the registry's own pages: nobody makes it sign, and keep, as many as they can think of", async () => {
    const { me } = await setUp();
    for (let n = 0; n < 150; n++) {
      const actor = `https://n${String(n).padStart(3, "0")}.example/a`;
      const entry = { actor, name: "A", kind: "national", region: "KE", recognisedSince: "2021" };
      await me.jobs.transaction((tx) => me.federation.registry.put(tx, { ...entry, status: "recognised" }));
    }
    const page = async (after: string) => {
      const answer = await me.federation.app.request(`${me.actor}/registry?after=${after}`);
      if (answer.status !== 200) return answer.status;
      const document = (await answer.json()) as { items: unknown[] };
      return document.items.length;
    };
    const odd = [
      "a",
      "https://n",
      "https://n099.example/",
      "https://n099.example/a/",
      "%00",
      "%ff",
      "%20",
      "a".repeat(5000),
    ];
    for (const after of odd) expect([after, await page(after)]).toEqual([after, 404]);
    expect([await page(""), await page("https://n099.example/a"), await page("https://n149.example/a")]).toEqual([
      100, 50, 404,
    ]);
    await me.stop();
  });

  it("are answered, whatever stands in them, when somebody asks what is held of theirs", async () => {
    const { me, other, ask } = await setUp();
    const host = remoteHost(me.network, "axb");
    await me.federation.peers.follow(host.actor);
    await deliver(me.store, host, activity(host, "Accept", { type: "Follow", actor: me.actor, object: host.actor }));
    await me.settle();
    expect(await ask(`${me.actor}/held?after=%00`)).toBe(404);
    expect(await ask(`${me.actor}/held?object=%00`)).toBe(404);
    expect(await ask(`${me.actor}/held?object=${"a".repeat(6000)}`)).toBe(404);
    // An underscore is a letter of a host's name, not a sign for any other.
    expect(await ask(`${me.actor}/held`)).toBe(404);
    for (const peer of [me, other]) await peer.stop();
  });

  async function setUp() {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const booted = await bootPeer({
      name: "me",
      store: await open(),
      network,
      clock,
      options: { keepsRegistry: true },
    });
    const me = Object.assign(booted, { network });
    const other = await bootPeer({ name: "a_b", origin: "https://a_b.example", store: await open(), network, clock });
    await me.store.transaction((db) => noteSoftware(db, { origin: other.origin, software: "nri-commons", now: 1 }));
    const ask = async (url: string, { identity, store, actor, origin }: TestPeer = other) => {
      const actors = { initiative: actor, relay: `${origin}/ap/actors/relay` };
      const answer = await signedGet(
        { identity, store, clock, safeFetch: network.fetch, actors },
        url,
        "application/activity+json",
      );
      return answer instanceof Error
        ? answer.message
        : answer.status === 200
          ? JSON.parse(answer.body.toString())
          : answer.status;
    };
    return { me, other, ask };
  }
});
