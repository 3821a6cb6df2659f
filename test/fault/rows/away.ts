import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { compare, numbered } from "../node/compare.ts";
import { move, type Pair, withPair } from "../node/fault-site.ts";
import { until } from "../node/until.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a returning node is given to get all that it missed. */
const patience = 15 * minute;
const mostTries = 40;

export const awayForADay = awayFor("away-24h", "24 hours", day);
export const awayForAWeek = awayFor("away-7d", "7 days", 7 * day);

function awayFor(name: string, words: string, length: number): Fault {
  return {
    name,
    what: `a receiver is away for ${words} (clock injected)`,
    limit: `all delivered within 15 min of its return, at most ${mostTries} tries an activity`,
    inShort: false,
    run: (options) => withPair((pair) => returnInTime(pair, options, length)),
  };
}

async function returnInTime(pair: Pair, { short, tell }: FaultOptions, length: number): Promise<Outcome> {
  const { sender, receiver } = pair;
  const activities = short ? 40 : 500;
  await leave(pair, { length, activities, tell });
  tell("it is back");
  await receiver.start();
  let minutes = 0;
  const delivered = await until(async () => {
    if (Object.keys((await sender.node.tally()).states).every((state) => state === "delivered")) return true;
    // Its own peers and pages may ask at any time: time passes for both, a minute at a step.
    if (!(await sender.node.tally()).states["sending"] && minutes * minute < patience) {
      await move(pair, minute);
      minutes++;
    }
    await sender.node.idle();
    return false;
  }, 60_000);
  await receiver.node.idle();
  const { lost, doubled } = await compare(receiver, { by: sender, events: numbered(activities, "1") });
  const { tries } = await sender.node.tally();
  return {
    often: `once, ${activities} activities meanwhile`,
    figure: `all delivered ${minutes} min after its return; at most ${tries} tries an activity; ${lost} lost, ${doubled} double`,
    passed: delivered && minutes <= 15 && tries <= mostTries && lost === 0 && doubled === 0,
  };
}

export const awayForAMonth: Fault = {
  name: "away-31d",
  what: "a receiver is away for 31 days (clock injected)",
  limit: "dead letters, an alert; sent again, all of it arrives",
  inShort: false,
  run: (options) => withPair((pair) => bringBack(pair, options)),
};

async function bringBack(pair: Pair, { short, tell }: FaultOptions): Promise<Outcome> {
  const { sender, receiver } = pair;
  const activities = short ? 40 : 500;
  await leave(pair, { length: 31 * day, activities, tell });
  await until(
    async () =>
      Object.keys((await sender.node.tally()).states)
        .sort()
        .join() === "dead,delivered",
    10_000,
  );
  const dead = (await sender.node.tally()).states["dead"] ?? 0;
  const alerts = Object.entries(await sender.node.alerts()).filter(([text]) =>
    /dead letters|needs a person/.test(text),
  );
  tell("it is back; sending again");
  await receiver.start();
  await sender.node.resend();
  await until(async () => {
    if (Object.keys((await sender.node.tally()).states).join() === "delivered") return true;
    await move(pair, 11 * minute);
    await sender.node.idle();
    return false;
  }, 60_000);
  await receiver.node.idle();
  const { lost, doubled } = await compare(receiver, { by: sender, events: numbered(activities, "1") });
  return {
    often: `once, ${activities} activities meanwhile`,
    figure: `${dead} dead letters, alert ${alerts.map(([text, times]) => `"${text}" x ${times}`).join(", ") || "none"}; after sending again ${lost} lost, ${doubled} double`,
    passed: dead === activities && alerts.length > 0 && lost === 0 && doubled === 0,
  };
}

interface Absence {
  length: number;
  activities: number;
  tell(text: string): void;
}

/** The receiver is down, the sender publishes and tries. */
async function leave({ sender, receiver }: Pair, { length, activities, tell }: Absence): Promise<void> {
  await receiver.kill();
  await sender.node.publish({ verb: "Create", from: 0, count: activities, revision: "1" });
  for (let passed = 0; passed < length; passed += hour / 2) {
    if (passed % day === 0) tell(`day ${passed / day}`);
    for (const site of [receiver, sender]) await site.move(hour / 2);
    await sender.node.idle();
  }
}
