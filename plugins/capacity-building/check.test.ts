import { checkPlugin, examinePlugin, type TestNode } from "@nri-commons/core/testing";
import { describeOnPostgres } from "@nri-commons/core/testing/databases";
import { expect, it } from "vitest";
import type { CapacityCtx } from "./capacity-ctx.ts";
import { demandExamples } from "./demand/test-demand.ts";
import capacityBuilding from "./plugin.ts";
import { shelfExamples } from "./shelf/test-shelf.ts";
import { acts, plantPerson } from "./test-acts.ts";

/** The context that the check made for the plugin, guard and all. */
const ctxOf = async (node: TestNode) => (await node.run("check-plugin ctx")).data as CapacityCtx;

it(
  "keeps every promise: broken off, received twice, late and odd, switched off and on, and nobody stays who wants to go",
  {
    timeout: 900_000,
  },
  () =>
    checkPlugin(capacityBuilding, {
      acts: Object.fromEntries(
        Object.entries(acts).map(([name, act]) => [name, async (node: TestNode) => act(await ctxOf(node))]),
      ),
      plant: async (node, person) => plantPerson(await ctxOf(node), person),
      examples: { ...shelfExamples, ...demandExamples },
    }),
);

describeOnPostgres("its tables", (open) => {
  it("are made there too, from every version that a site may have", async () => {
    const { id, version, api, migrations = {} } = capacityBuilding;
    const seen = await examinePlugin({ id, version, api, migrations }, { newDatabase: open.empty });
    expect(seen).toEqual([]);
  });
});
