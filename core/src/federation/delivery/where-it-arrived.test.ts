import { expect, it } from "vitest";
import { countQueries } from "../../content/fixtures/count-queries.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { activity, deliver, remoteHost } from "../test/remote-hosts.ts";
import { forgetDeliveries } from "./delivery-store.ts";
import { nodeWithFollower, say } from "./test-follower.ts";
import { whereItArrived } from "./where-it-arrived.ts";

const day = 86_400_000;

describeOnBothDatabases("where an item arrived", (open) => {
  it("is told site by site: what was confirmed, what waits and until when, what failed and why", async () => {
    const { peer, clock, host, network, answer } = await nodeWithFollower(await open());
    const second = remoteHost(network, "n2");
    await deliver(peer.store, second, activity(second, "Follow", peer.actor));
    await peer.settle();
    const item = `${peer.origin}/ap/objects/e1`;
    const { deliveries } = peer.federation;
    expect(await deliveries.ofObject(item)).toEqual([]);

    await say(peer, "Create", "e1", "1");
    const waits = { state: "waiting", nextTry: undefined, attempts: 0, hasOlder: false, reason: undefined };
    expect(await deliveries.ofObject(item)).toMatchObject([
      { site: host.origin, ...waits },
      { site: second.origin, ...waits },
    ]);
    network.serve(second.origin, async () => new Response(null, { status: 400 }));
    await peer.federation.idle();
    expect(await deliveries.ofObject(item)).toMatchObject([
      { site: second.origin, state: "failed", reason: "the recipient could not read it (HTTP 400)", at: clock.now() },
      { site: host.origin, state: "delivered", at: clock.now(), attempts: 0 },
    ]);

    clock.move(60_000);
    answer(() => 503);
    network.serve(second.origin, async () => new Response(null, { status: 202 }));
    await say(peer, "Update", "e1", "2");
    await peer.federation.idle();
    expect(await deliveries.ofObject(item)).toMatchObject([
      {
        ...{ site: host.origin, state: "waiting", attempts: 1, hasOlder: true },
        nextTry: clock.now() + 60_000,
        reason: "the recipient has a fault (HTTP 503)",
      },
      { site: second.origin, state: "delivered", at: clock.now(), hasOlder: false },
    ]);
    expect(await deliveries.ofObject(`${peer.origin}/ap/objects/e2`)).toEqual([]);
    await peer.stop();
  });

  it("is known for thirteen months, when what was sent of others was forgotten long ago", async () => {
    const { peer, clock } = await nodeWithFollower(await open());
    await say(peer, "Create", "e1", "1");
    await peer.federation.idle();
    const forget = (days: number) => forgetDeliveries(peer.store.db, peer.origin, clock.now() + days * day);
    const known = async () => (await peer.federation.deliveries.list()).map(({ verb }) => verb);
    expect(await known()).toEqual(["Create", "Accept"]);
    await forget(8);
    expect(await known()).toEqual(["Create"]);
    await forget(401);
    expect(await known()).toEqual([]);
    await peer.stop();
  });

  it("takes as many statements for one version as for thirty", async () => {
    const { peer } = await nodeWithFollower(await open());
    const statements = async () => {
      const { db, count } = countQueries(peer.store.db);
      await whereItArrived({ db, dialect: peer.store.dialect }, `${peer.origin}/ap/objects/e1`);
      return count();
    };
    await say(peer, "Create", "e1", "1");
    const one = await statements();
    for (let n = 2; n < 9; n++) await say(peer, "Update", "e1", String(n));
    expect(await statements()).toBe(one);
    await peer.stop();
  });
});
