import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { storeChecks } from "../engine/store-checks.ts";
import { type Act, type ActKind, act } from "./model-act.ts";
import { Model } from "./model-run.ts";
import { type Cradle, prepareWorlds, type World } from "./model-world.ts";

// The model is worth something only if it finds what is broken: each of these nodes lacks one thing.
describe("the model finds", () => {
  let cradle: Cradle;
  beforeAll(async () => {
    cradle = await prepareWorlds();
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => cradle.remove());

  it("a store that does not ask who owns what is to be changed, and shrinks to the forgery", async () => {
    const found = await findAndShrink(["publish", "update", "forge update behind the gate", "crash", "doubled"], () => {
      for (const check of ["assertMayWriteId", "assertMayReplace"] as const) {
        vi.spyOn(storeChecks, check).mockImplementation(() => undefined);
      }
      vi.spyOn(storeChecks, "owns").mockReturnValue(true);
      vi.spyOn(storeChecks, "speaksForItself").mockReturnValue(true);
    });
    expect(found.map(({ kind }) => kind)).toEqual(["forge update behind the gate"]);
  });

  it("a request that is acknowledged and lost", async () => {
    const found = await findAndShrink(["publish", "update", "crash"], undefined, ({ network, nodes }) => {
      for (const { origin } of nodes) {
        network.serve(origin, (request) => new Response(null, { status: request.method === "POST" ? 202 : 503 }));
      }
    });
    expect(found.map(({ kind }) => kind)).toEqual(["publish"]);
  });

  async function findAndShrink(
    kinds: readonly ActKind[],
    breakNode: (() => void) | undefined,
    breakWorld: (world: World) => void = () => undefined,
  ): Promise<readonly Act[]> {
    const some = act.map((one) => ({ ...one, kind: kinds[one.event % kinds.length] ?? one.kind }));
    breakNode?.();
    const outcome = await fc.check(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            act.filter(({ kind }) => kinds.includes(kind)),
            some,
          ),
          { maxLength: 12 },
        ),
        async (acts) => {
          const world = await cradle.open(2);
          try {
            breakWorld(world);
            const model = new Model(world);
            await model.run(acts);
            await model.heal();
            return (await model.wrongs()).length === 0;
          } finally {
            await world.end();
          }
        },
      ),
      { numRuns: 60, seed: 20261120 },
    );
    expect(outcome.failed).toBe(true);
    return outcome.counterexample?.[0] ?? [];
  }
});
