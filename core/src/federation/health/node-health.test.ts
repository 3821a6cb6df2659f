import { expect, it } from "vitest";
import { countQueries } from "../../content/fixtures/count-queries.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { movableClock } from "../../testing/movable-clock.ts";
import type { NodeContext } from "../node-context.ts";
import { bootPeer } from "../test/federation-harness.ts";
import { inMemoryNetwork } from "../test/in-memory-network.ts";
import { nodeHealth } from "./node-health.ts";

describeOnBothDatabases("the health of the network's nodes", (open) => {
  it("is read in the same number of queries for one node and for thirty", async () => {
    const clock = movableClock(Date.UTC(2026, 10, 20));
    const options = { keepsRegistry: true };
    const peer = await bootPeer({ name: "global", store: await open(), network: inMemoryNetwork(), clock, options });
    const counts: number[] = [];
    for (const many of [1, 30]) {
      await peer.jobs.transaction(async (tx) => {
        for (let n = 0; n < many; n++) {
          const actor = `https://n${n}.example/ap/actors/igf`;
          const entry = { actor, name: `N${n}`, kind: "national", region: "KE", recognisedSince: "2020" };
          await peer.federation.registry.put(tx, { ...entry, status: "recognised" });
        }
      });
      const { db, count } = countQueries(peer.store.db);
      const actors = { initiative: peer.actor, relay: `${peer.origin}/ap/actors/relay` };
      const node = { store: { ...peer.store, db }, actors, origin: peer.origin } as unknown as NodeContext;
      expect(await nodeHealth(node)).toHaveLength(many);
      counts.push(count());
    }
    expect(counts[1]).toBe(counts[0]);
    await peer.stop();
  });
});
