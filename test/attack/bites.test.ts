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
vi.mock(import("../../core/src/federation/documents/readers.ts"), async (original) => {
  const real = await original();
  return {
    readsFor: (...given) => (takenOut.has("readers.readsFor") ? Promise.resolve(() => true) : real.readsFor(...given)),
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

  const biting = attacks.flatMap(({ title, bite }) => ("none" in bite ? [] : [{ title, bite }]));

  it.each(biting)("$title succeeds", async ({ bite }) => {
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
