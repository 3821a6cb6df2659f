import { readFileSync } from "node:fs";
import { isJsonObject, type JsonObject } from "@nri-commons/core/kit";
import { objectsOf } from "@nri-commons/core/plugin";
import { openCountedSite } from "@nri-commons/core/testing/counted-site";
import { describeOnBothDatabases } from "@nri-commons/core/testing/databases";
import { expect, it } from "vitest";
import capacityBuilding from "./plugin.ts";

/** Everything of the samples as often as told, each time under keys of its own. */
function copies(name: string, count: number): { name: string; text: string } {
  const file = new URL(`../../nodes/demo/data/samples/${name}.json`, import.meta.url);
  const samples: JsonObject[] = objectsOf(JSON.parse(readFileSync(file, "utf8")).items).filter(isJsonObject);
  const all = Array.from({ length: count }, (_, copy) =>
    samples.map(({ key, helps: _, helpedBy: __, ...item }) => ({ ...item, key: `${key}-${copy}` })),
  );
  return { name: `${name}.json`, text: JSON.stringify({ items: all.flat() }) };
}

describeOnBothDatabases("the lists of capacity building", (open) => {
  it("ask the database as often for a page of 20 as for a page of 2", async () => {
    const site = await openCountedSite(await open(), [capacityBuilding]);
    const read = async (count: number) => {
      for (const [command, file] of [
        ["capacity import", "kigf-capacity"],
        ["capacity-request import", "kigf-demand"],
        ["capacity-request import", "waigf-demand"],
        ["resource import", "kigf-learning"],
      ] as const) {
        await site.run(command, { options: { publish: true }, file: copies(file, count) });
      }
    };
    const lists = ["", "/requests", "/offers", "/priorities", "/resources"].map((list) => `/en/capacity${list}`);
    const desks = ["", "/requests", "/offers", "/help"].map((list) => `/en/console/capacity${list}`);
    const pages = [...lists, ...desks, "/en/capacity.atom", "/en/capacity.ics"];
    await read(2);
    const few = await site.statementsOf(pages);
    await read(20);
    for (const list of ["", "/requests", "/offers"])
      expect([list, (await site.text(`/en/capacity${list}`)).split("<article").length > 19]).toEqual([list, true]);
    expect(await site.statementsOf(pages)).toEqual(few);
  });
});
