import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { compare, numbered } from "../node/compare.ts";
import { isSettled, type Pair, withPair } from "../node/fault-site.ts";
import { until } from "../node/until.ts";

const limit = 5000;
/** Of a busy machine: the short form compares no times. */
const patience = 60_000;

export const killSender: Fault = {
  name: "kill-sender",
  what: "kill -9 of a sender at random points",
  limit: "0 lost, 0 double effects, going again in 5 s",
  inShort: true,
  run: (options) => withPair((pair) => killAgainAndAgain(pair, options)),
};

async function killAgainAndAgain(pair: Pair, { short, tell }: FaultOptions): Promise<Outcome> {
  const { sender, receiver } = pair;
  const [kills, activities] = short ? [6, 200] : [200, 5000];
  await sender.node.hold();
  tell(`publishing ${activities} events`);
  await sender.node.publish({ verb: "Create", from: 0, count: activities, revision: "1" });
  await sender.kill();
  const again: number[] = [];
  for (let kill = 1; kill <= kills; kill++) {
    if (kill % 20 === 0) tell(`${kill} kills; going again within at most ${Math.round(Math.max(...again))} ms`);
    const ms = await startAndWaitForWork(pair, short ? patience : 2 * limit);
    if (ms !== undefined) again.push(ms);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * (short ? 60 : 150)));
    await sender.kill();
  }
  tell("letting it come to its end");
  await sender.start();
  const settled = await until(() => isSettled(pair), 300_000);
  const { lost, doubled } = await compare(receiver, { by: sender, events: numbered(activities, "1") });
  const slowest = Math.round(Math.max(...again));
  return {
    often: `${kills} kills, ${again.length} of them while it sent; ${activities} activities`,
    figure: `${lost} lost, ${doubled} double, sending again within ${slowest} ms of its start`,
    passed: settled && lost === 0 && doubled === 0 && slowest < (short ? patience : limit) && again.length > kills / 4,
  };
}

/** Milliseconds from its start to the first request that its peer sees, `most` when none came; undefined when nothing is left to send. */
async function startAndWaitForWork(pair: Pair, most: number): Promise<number | undefined> {
  const { sender, receiver } = pair;
  const before = await receiver.node.asked();
  const started = performance.now();
  await sender.start();
  const works = async () => (await receiver.node.asked()) > before;
  const came = await until(async () => (await works()) || (await isSettled(pair)), most, 5);
  if (!came) return most;
  return (await works()) ? performance.now() - started : undefined;
}
