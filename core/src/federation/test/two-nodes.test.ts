import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import { bootPeer, settleAll, testEvent } from "./federation-harness.ts";
import { inMemoryNetwork } from "./in-memory-network.ts";

describeOnBothDatabases("two nodes", (open) => {
  it("carries an event from its publication through update to deletion, and says nothing twice after a restart", async () => {
    const network = inMemoryNetwork();
    const clock = movableClock();
    const [masterKey, storeA, storeB] = [randomBytes(32), await open(), await open()];
    const options = { settings: { acceptFollows: "all" } } as const;
    const bootA = () => bootPeer({ name: "ada", store: storeA, masterKey, network, clock, options });
    const bootB = () => bootPeer({ name: "ben", store: storeB, masterKey, network, clock });
    const a = await bootA();
    const b = await bootB();
    await b.federation.peers.follow(a.origin);
    await settleAll(a, b);
    const [peer] = await b.federation.peers.list();
    expect(peer).toMatchObject({ actor: a.actor, following: "accepted", follower: "no" });

    const event = testEvent(a, "e1");
    const say = (verb: "Create" | "Update" | "Delete", object: typeof event, revision: string) =>
      a.jobs.transaction((tx) => a.federation.publish(tx, { verb, object, audience: "public", revision }));
    await say("Create", event, "1");
    await say("Create", event, "1");
    await settleAll(a, b);
    expect(await b.events()).toEqual({ [event.id]: "Event e1" });

    await say("Update", { ...event, name: "Moved", updated: "2026-02-01T00:00:00Z" }, "2");
    await settleAll(a, b);
    expect(await b.events()).toEqual({ [event.id]: "Moved" });

    await say("Delete", event, "3");
    await settleAll(a, b);
    expect(await b.events()).toEqual({});
    const deliveries = await a.federation.deliveries.list();
    expect(deliveries.map(({ state }) => state)).toEqual(deliveries.map(() => "delivered"));
    await a.stop();
    await b.stop();

    const said = network.log.length;
    const [again, too] = [await bootA(), await bootB()];
    await settleAll(again, too);
    expect(await too.events()).toEqual({});
    expect(network.log.slice(said)).toEqual([]);
    await again.stop();
    await too.stop();
  });
});
