import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { act } from "./model-act.ts";
import { Model } from "./model-run.ts";
import { type Cradle, prepareWorlds } from "./model-world.ts";

/** `npm run fault -- model` asks for more. A failure prints its seed and path: both given, it runs that one again. */
const runs = Number(process.env["NRI_MODEL_RUNS"] ?? 120);
const { NRI_MODEL_SEED: seed, NRI_MODEL_PATH: path } = process.env;
const patience = 120_000 + runs * 1000;

describe("a model of two to five nodes", () => {
  let cradle: Cradle;
  beforeAll(async () => {
    cradle = await prepareWorlds();
  });
  afterAll(() => cradle.remove());

  it(
    "whatever is lost, doubled, late, forged or killed: all comes to what the owners said, once",
    () =>
      fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 5 }), fc.array(act, { maxLength: 25 }), async (count, acts) => {
          const world = await cradle.open(count);
          try {
            const model = new Model(world);
            await model.run(acts);
            await model.heal();
            expect(await model.wrongs()).toEqual([]);
          } finally {
            await world.end();
          }
        }),
        { numRuns: runs, ...(seed ? { seed: Number(seed) } : {}), ...(path ? { path } : {}) },
      ),
    patience,
  );
});
