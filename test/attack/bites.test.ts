import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { attacks } from "./attack-list.ts";
import { suiteClock } from "./suite-clock.ts";
import { takenOut } from "./taken-out.ts";
import { without } from "./without.ts";
import { startWorld, type World } from "./world.ts";

// What is no table of checks is wrapped here: the real function, until its name is taken out.
vi.mock(import("../../core/src/federation/inbox/owners-proof.ts"), async (original) => {
  const real = await original();
  return {
    hasOwnersProof: (...given) =>
      takenOut.has("proof.hasOwnersProof") ? Promise.resolve(true) : real.hasOwnersProof(...given),
  };
});
vi.mock(import("../../core/src/federation/engine/load-stored.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    async findActivityId(db, meant) {
      const found = await real.findActivityId(db, meant);
      if (found !== undefined || !takenOut.has("inbox.askedActivity")) return found;
      const any = await db
        .selectFrom("ap_activities")
        .select("id")
        .where("type", "=", "Follow")
        .where("local", "=", 1)
        .execute();
      return any[0]?.id;
    },
  };
});
vi.mock(import("../../core/src/federation/document.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    idsOf(value) {
      const ids = real.idsOf(value);
      return takenOut.has("move.isNamedThere") ? Object.assign(ids, { includes: () => true }) : ids;
    },
  };
});

/** The same attacks on a node that lacks the one check which stops them. */
describe("with its check taken out", () => {
  let world: World;
  beforeAll(async () => {
    delete process.env["NODE_ENV"];
    world = await startWorld();
  });
  afterAll(() => world?.close());

  it.each(attacks)("$title succeeds", async ({ bite }) => {
    suiteClock.nextMinute();
    const tried = async () => {
      await bite.input.prepare?.(world);
      const answer = await bite.input.send(world);
      await world.settle();
      return { status: answer.status, succeeded: await bite.succeeded(world, answer) };
    };
    expect(await tried()).toEqual({ status: bite.input.status, succeeded: false });
    const back = without(bite.without);
    try {
      expect(await tried()).toMatchObject({ succeeded: true });
    } finally {
      back();
    }
    await bite.undo?.(world);
  });
});
