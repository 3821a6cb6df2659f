import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { compare, numbered } from "../node/compare.ts";
import { isCalm, isSettled, move, type Pair, untilRetry, withPair } from "../node/fault-site.ts";
import { until } from "../node/until.ts";

export const rotateKeys: Fault = {
  name: "rotate-keys",
  what: "the sender's keys are changed while it sends",
  limit: "at most 1 retry an activity, 0 lost",
  inShort: true,
  run: (options) => withPair((pair) => rotateUnderLoad(pair, options)),
};

async function rotateUnderLoad(pair: Pair, { short, tell }: FaultOptions): Promise<Outcome> {
  const { sender, receiver } = pair;
  const rotations = short ? 3 : 40;
  const perRotation = 50;
  for (let rotation = 0; rotation < rotations; rotation++) {
    if (rotation % 10 === 0) tell(`${rotation} changes of keys`);
    const publish = (half: number) => {
      const from = rotation * perRotation + (half * perRotation) / 2;
      return sender.node.publish({ verb: "Create", from, count: perRotation / 2, revision: "1" });
    };
    await Promise.all([publish(0), sender.node.rotateKeys(), publish(1)]);
    await until(async () => Object.keys((await sender.node.tally()).states).join() !== "waiting", 2000);
  }
  const settled = await until(
    async () => {
      if (await isSettled(pair)) return true;
      // Only what waits for its second try needs this: a clock that jumps while something is sent or carried out costs tries.
      if (await isCalm(pair)) await move(pair, untilRetry);
      return false;
    },
    240_000,
    50,
  );
  const activities = rotations * perRotation;
  const { lost, doubled } = await compare(receiver, { by: sender, events: numbered(activities, "1") });
  const { tries } = await sender.node.tally();
  return {
    often: `${rotations} changes of keys, ${activities} activities`,
    figure: `${lost} lost, ${doubled} double, at most ${tries - 1} retries an activity`,
    passed: settled && lost === 0 && doubled === 0 && tries <= 2,
  };
}
