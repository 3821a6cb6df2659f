import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { compare, numbered } from "../node/compare.ts";
import type { Moment } from "../node/fault-settings.ts";
import { isCalm, move, type Pair, settle, untilRetry, withPair } from "../node/fault-site.ts";
import { until } from "../node/until.ts";

export const killReceiver: Fault = {
  name: "kill-receiver",
  what: "kill -9 of a receiver before and after the commit, and while it carries out",
  limit: "0 lost, 0 double effects",
  inShort: true,
  run: (options) => withPair((pair) => killAtEachMoment(pair, options)),
};

/** Of a busy machine. */
const patience = 60_000;

type Place = Moment | "while it carries out";
const places: readonly Place[] = ["before the commit", "after the commit", "while it carries out"];

async function killAtEachMoment(pair: Pair, { short, tell }: FaultOptions): Promise<Outcome> {
  const { sender, receiver } = pair;
  const [kills, activities] = short ? [2, 30] : [20, 40];
  const counts = new Map<Place, number>();
  let published = 0;
  for (const place of places) {
    tell(place);
    let times = 0;
    for (let round = 0; times < kills && round < 3 * kills; round++) {
      await restart(pair, place);
      const publish = () => sender.node.publish({ verb: "Create", from: published, count: activities, revision: "1" });
      if (await dieWhile(pair, { place, publish, activities })) times++;
      published += activities;
    }
    counts.set(place, times);
  }
  await restart(pair, "while it carries out");
  const settled = await settle(pair);
  const { lost, doubled } = await compare(receiver, { by: sender, events: numbered(published, "1") });
  const { tries } = await sender.node.tally();
  return {
    often: `${[...counts].map(([place, times]) => `${times} ${place}`).join(", ")}; ${published} activities`,
    figure: `${lost} lost, ${doubled} double, at most ${tries} tries an activity`,
    passed: settled && lost === 0 && doubled === 0 && [...counts.values()].every((times) => times === kills),
  };
}

/** It is there again, and what could not be sent meanwhile is due. */
async function restart(pair: Pair, place: Place): Promise<void> {
  const { receiver } = pair;
  await receiver.kill();
  await receiver.start(place === "while it carries out" ? {} : { dies: { at: place, chance: 0.1 } });
  await move(pair, untilRetry);
}

interface Round {
  place: Place;
  publish(): Promise<void>;
  activities: number;
}

/** True when it died in the middle of its work, false when the work was done before. */
async function dieWhile(pair: Pair, { place, publish, activities }: Round): Promise<boolean> {
  const { node } = pair.receiver;
  if (place !== "while it carries out") {
    await publish();
    await until(async () => !node.isRunning() || (await isCalm(pair).catch(() => false)), patience, 5);
    return !node.isRunning();
  }
  await node.hold();
  await publish();
  const received = await until(async () => (await node.backlog()).waiting >= activities / 2, patience, 5);
  void node.release().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
  await node.kill();
  return received;
}
