import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Attack, Input } from "./attack.ts";
import { attacks, noDoors } from "./attack-list.ts";
import { watchLoop } from "./loop-watch.ts";
import { suiteClock } from "./suite-clock.ts";
import { type State, startWorld, type World } from "./world.ts";

/** Longer than this nobody may keep the node from answering others. */
const stall = 50;

describe("what is tried against a node", () => {
  let world: World;
  beforeAll(async () => {
    // Some servers check less when they believe that they are being developed.
    delete process.env["NODE_ENV"];
    world = await startWorld();
  });
  afterAll(() => world?.close());

  it("meets the node as it runs, with NODE_ENV unset", () => {
    expect(process.env["NODE_ENV"]).toBeUndefined();
  });

  describe.each(attacks)("$title ($door)", (attack) => {
    beforeAll(() => suiteClock.nextMinute());
    afterAll(() => attack.after?.(world));

    it(`passes the legitimate one: ${attack.control.name}`, async () => {
      const answer = await attack.control.send(world);
      expect(answer.status).toBe(attack.control.status);
      await world.settle();
      if (attack.control.passed) expect(await attack.control.passed(world, answer)).toBe(true);
    });

    it.each(attack.inputs)("refuses $name", async (input) => {
      await input.prepare?.(world);
      await world.settle();
      const [before, line] = [await world.state(), world.lines.length];
      const watch = watchLoop();
      const answer = await input.send(world);
      await world.settle();
      const stood = watch.stop();
      expect(answer.status).toBe(input.status);
      expect(answer.status < 500 || answer.status === 503).toBe(true);
      if (input.isHarmless) expect(input.isHarmless(answer, world)).toBe(true);
      const after = await world.state();
      expect(after).toEqual(expected(attack, input, before, after));
      if (input.reason !== undefined) expect(reasonsSince(world, line)).toEqual([expect.stringMatching(input.reason)]);
      // An attack stalls each time; a page that is drawn for the first time, or the collector, only once.
      if (stood >= stall) expect(await stalledAgain(world, input)).toBeLessThan(stall);
    });
  });

  it("is told to the operator afterwards: every reason of the log with its count, across a restart too", async () => {
    const { data } = await world.node.run("refusals", { options: { limit: "1000" } });
    const counted = new Set((data as { reason: string; count: number }[]).map(({ reason }) => reason));
    const logged = world.lines.filter(({ msg }) => msg === "refused at the gate").map(({ reason }) => String(reason));
    expect([...new Set(logged)].filter((reason) => !counted.has(reason))).toEqual([]);
    expect(counted.has("inbox")).toBe(true);
    expect(counted.size).toBeGreaterThan(12);
  });

  describe.each(noDoors)("$title", ({ isAbsent, because }) => {
    it(`has no such door yet: ${because}`, async () => {
      expect(await isAbsent(world)).toBe(true);
    });
  });
});

async function stalledAgain(world: World, input: Input): Promise<number> {
  await input.prepare?.(world);
  await world.settle();
  const watch = watchLoop();
  await input.send(world);
  await world.settle();
  return watch.stop();
}

/** Nothing is kept, nothing fetched; what is refused behind the gate leaves its row in the inbox. */
function expected(attack: Attack, input: Input, before: State, after: State): State {
  const { fetches = 0, mayKeep = [] } = input;
  // A signature that does not fit: the key is asked for anew, at most every five minutes.
  const again = input.reason === "signature" ? Math.min(1, after.gets - before.gets) : 0;
  return {
    kept: { ...before.kept, ...Object.fromEntries(mayKeep.map((table) => [table, after.kept[table] ?? ""])) },
    gets: before.gets + fetches + again,
    inboxRows: attack.behindGate ? after.inboxRows : before.inboxRows,
    connections: fetches + again > 0 ? after.connections : before.connections,
  };
}

function reasonsSince(world: World, from: number): string[] {
  return world.lines
    .slice(from)
    .filter(({ msg }) => /refused|not believed|not fetched/.test(String(msg)))
    .map(({ reason }) => String(reason));
}
