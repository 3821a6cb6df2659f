import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openContent } from "../fixtures/open-content.ts";
import { events, taxonomy } from "../index.ts";
import { parseNewEvent } from "../types/index.ts";

describeOnBothDatabases("coverage of a vocabulary", (open) => {
  it("counts what is public by term and names the terms that nothing has", async () => {
    const content = openContent(await open());
    const add = async (gdcObjectives: string, publish: boolean) => {
      const parsed = parseNewEvent({ name: "Forum", startDate: "2027-05-04", zone: "Etc/UTC", gdcObjectives });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      await content.transaction(async (tx) => {
        const { id } = await events.add(tx, { event: parsed.value });
        if (publish) await events.publish(tx, { id });
      });
    };
    await add("gdc-1; gdc-2", true);
    await add("gdc-1", true);
    await add("gdc-3", false);
    expect(await taxonomy.coverage(content.db, { vocabulary: "gdc-objectives" })).toEqual({
      vocabulary: "gdc-objectives",
      rows: [
        { term: "gdc-1", kind: "event", count: 2 },
        { term: "gdc-2", kind: "event", count: 1 },
      ],
      uncovered: ["gdc-3", "gdc-4", "gdc-5"],
    });
    const later = await taxonomy.coverage(content.db, { vocabulary: "gdc-objectives", from: Date.parse("2028-01-01") });
    expect(later.rows).toEqual([]);
  });
});
