import { median, quantile } from "../../load/measure/cpu.ts";
import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { followWithOneSlow, type SinkPeers } from "../net/sink-peers.ts";
import { FaultSite, untilRetry } from "../node/fault-site.ts";
import type { FaultNode } from "../node/spawn-fault-node.ts";
import { until } from "../node/until.ts";

const others = 16;
/** A dripping peer holds a connection for ten seconds: with few measurements on a busy machine this tells the two apart. */
const shortNoise = 250;

export const slowPeer: Fault = {
  name: "slow-peer",
  what: "one of the followers drips 1 byte a second",
  limit: "the others' p99 at most 10 % slower, or no slower than the slowest round without",
  inShort: false,
  run: measureBoth,
};

/** By turns, so that whatever else the machine does meets both alike; the middle one of several rounds counts. */
async function measureBoth({ short, tell }: FaultOptions): Promise<Outcome> {
  const [rounds, events] = short ? [2, 20] : [5, 100];
  const site = await FaultSite.make();
  let peers: SinkPeers | undefined;
  try {
    await site.start();
    peers = await followWithOneSlow(site.node, others);
    const load = { node: site.node, peers, events };
    await measure(load, 0);
    const [quick, slow]: [number[], number[]] = [[], []];
    for (let round = 1; round <= rounds; round++) {
      tell(`round ${round} of ${rounds}`);
      peers.slow.drips = false;
      await site.move(untilRetry);
      await until(async () => Object.keys((await site.node.tally()).states).join() === "delivered", 20_000);
      quick.push(await measure(load, 2 * round - 1));
      peers.slow.drips = true;
      slow.push(await measure(load, 2 * round));
    }
    const [before, after] = [median(quick), median(slow)];
    const most = Math.max(before * 1.1, ...quick, short ? before + shortNoise : 0);
    return {
      often: `${rounds} rounds of ${events} events to ${others} others, with and without; ${peers.slow.slowed} connections dripped`,
      figure: `the others' p99 ${before.toFixed(0)} ms without (rounds of ${Math.min(...quick).toFixed(0)} to ${Math.max(...quick).toFixed(0)}), ${after.toFixed(0)} ms with`,
      passed: after <= most && peers.slow.slowed >= rounds,
    };
  } finally {
    peers?.close();
    await site.remove();
  }
}

interface Load {
  node: FaultNode;
  peers: SinkPeers;
  events: number;
}

/** The p99 of the milliseconds from publication to arrival, over all of the others. */
async function measure({ node, peers, events }: Load, round: number): Promise<number> {
  const published = new Map<string, number>();
  const latencies: number[] = [];
  peers.takeArrivals();
  const collect = () => {
    for (const { id, at } of peers.takeArrivals()) {
      const told = published.get(id);
      if (told !== undefined) latencies.push(at - told);
    }
  };
  for (let event = 0; event < events; event++) {
    const from = round * events + event;
    published.set(`${node.origin}/ap/objects/fault-${from}`, performance.now());
    await node.publish({ verb: "Create", from, count: 1, revision: "1" });
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const arrived = await until(async () => {
    collect();
    return latencies.length >= events * others;
  }, 15_000);
  if (!arrived) throw new Error(`${latencies.length} of ${events * others} deliveries arrived within 15 s.`);
  return quantile(latencies, 0.99);
}
