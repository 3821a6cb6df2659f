import { generateKeyPairSync } from "node:crypto";
import { median, type Rate, rateOf } from "../measure/cpu.ts";
import { signMany } from "../measure/primitives.ts";
import type { Published } from "../node/bench-commands.ts";
import { spawnBenchNode } from "../node/spawn-bench-node.ts";
import type { BenchOptions, Findings } from "../report/figures.ts";
import { reportFanOut } from "./fanout-report.ts";
import { makeFollowers } from "./followers.ts";
import { measurePeerFanOuts } from "./peer-fanouts.ts";

/** How long the far end takes: on the same machine, and across a continent. */
const delays = [0, 50];

/** One activity of a node to 2,000 followers on 2,000 hosts, each with an inbox of its own, through the durable queue. */
export async function benchFanOut({ quick, tell, nodeOptions }: BenchOptions): Promise<Findings> {
  const inboxes = quick ? 200 : 2000;
  const repeats = quick ? 1 : 3;
  const node = await spawnBenchNode(nodeOptions);
  tell(`${inboxes} followers`);
  const followers = await makeFollowers(node, inboxes);

  const signing: Rate[] = [];
  const runs = new Map<number, Published[]>();
  let number = 0;
  await node.publish(++number);
  for (const delay of delays) {
    tell(`fan-out at ${delay} ms, ${repeats} times`);
    followers.answerAfter(delay);
    const published: Published[] = [];
    for (let run = 0; run < repeats; run++) {
      signing.push(await measureSigning(inboxes));
      published.push(await node.publish(++number));
    }
    runs.set(delay, published);
  }
  const { rss } = await node.usage();
  await node.close();

  const peers = await measurePeerFanOuts({ quick, tell }, { followers, delays });
  followers.close();
  return reportFanOut({ inboxes, runs, signing: middle(signing), rss: rss / 2 ** 20, peers });
}

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

function measureSigning(count: number): Promise<Rate> {
  return rateOf(() => signMany(count, privateKey));
}

function middle(rates: readonly Rate[]): Rate {
  return {
    perCpuSecond: median(rates.map(({ perCpuSecond }) => perCpuSecond)),
    perSecond: median(rates.map(({ perSecond }) => perSecond)),
  };
}
