import { freePorts } from "../../load/cold/free-ports.ts";
import type { Fault, FaultOptions, Outcome } from "../fault.ts";
import { type Lies, type LyingProxy, lieBetween } from "../net/lying-proxy.ts";
import { compare } from "../node/compare.ts";
import { type Pair, settle, withPair } from "../node/fault-site.ts";

const limit = "0 lost, 0 double effects, each in its last state";

export const doubleDelivery: Fault = {
  name: "double-delivery",
  what: "every request arrives twice",
  limit,
  inShort: true,
  run: (options) => throughLies({ double: 1, delay: 30 }, options),
};

export const lostAnswers: Fault = {
  name: "lost-answers",
  what: "requests and answers are lost, late and overtaken",
  limit,
  inShort: true,
  run: (options) => throughLies({ loseRequest: 0.1, loseAnswer: 0.25, double: 0.1, delay: 150 }, options),
};

async function throughLies(lies: Lies, options: FaultOptions): Promise<Outcome> {
  const [port = 0, behind = 0] = await freePorts(2);
  const proxy = await lieBetween(port, behind);
  try {
    return await withPair((pair) => exchange(pair, { ...options, proxy, lies }), { receiver: { port, behind } });
  } finally {
    proxy.close();
  }
}

interface Exchange extends FaultOptions {
  proxy: LyingProxy;
  lies: Lies;
}

/** Each event is created and changed twice; every fifth is withdrawn. */
async function exchange(pair: Pair, { short, tell, proxy, lies }: Exchange): Promise<Outcome> {
  const { sender, receiver } = pair;
  const rounds = short ? 2 : 12;
  const perRound = 20;
  const events = new Map<number, string>();
  proxy.lies = lies;
  for (let round = 0; round < rounds; round++) {
    tell(`round ${round + 1} of ${rounds}`);
    const from = round * perRound;
    await sender.node.publish({ verb: "Create", from, count: perRound, revision: "1" });
    for (const revision of ["2", "3"]) {
      // A revision is newer by at least a second.
      await sender.move(1000);
      await receiver.move(1000);
      await sender.node.publish({ verb: "Update", from, count: perRound, revision });
    }
    for (let number = from; number < from + perRound; number++) {
      if (number % 5 === 0) await sender.node.publish({ verb: "Delete", from: number, count: 1, revision: "4" });
      else events.set(number, "3");
    }
    await settle(pair);
  }
  const settled = await settle(pair);
  const { lost, doubled } = await compare(receiver, { by: sender, events, writes: 3 });
  const { tries } = await sender.node.tally();
  const { told } = proxy;
  return {
    often: `${rounds * perRound * 3.2} activities; ${told.doubled} requests doubled, ${told.lost} lost, ${told.unanswered} answers lost`,
    figure: `${lost} lost, ${doubled} double, at most ${tries} tries an activity`,
    passed: settled && lost === 0 && doubled === 0 && told.doubled + told.lost + told.unanswered > rounds,
  };
}
