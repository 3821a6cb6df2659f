import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { countQueries } from "../fixtures/count-queries.ts";
import { openContent } from "../fixtures/open-content.ts";
import { events, taxonomy } from "../index.ts";
import { parseNewEvent } from "../types/index.ts";

describeOnBothDatabases("terms to choose from", (open) => {
  it("are those that something public of the kind has, found in one statement", async () => {
    const content = openContent(await open());
    const add = async (fields: Record<string, string>, publish: boolean) => {
      const parsed = parseNewEvent({ name: "Forum", startDate: "2027-05-04", zone: "Etc/UTC", ...fields });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      await content.transaction(async (tx) => {
        const { id } = await events.add(tx, { event: parsed.value });
        if (publish) await events.publish(tx, { id });
      });
    };
    await add({ topics: "access; gender", sdgs: "sdg-9" }, true);
    await add({ sdgs: "sdg-4" }, false);
    const { db, count } = countQueries(content.db);
    const vocabularies = ["topics", "sdgs"];
    const used = await taxonomy.termsInUse(db, { kind: "event", vocabularies });
    expect([...used].map(([id, terms]) => [id, [...terms].sort()])).toEqual([
      ["topics", ["access", "gender"]],
      ["sdgs", ["sdg-9"]],
    ]);
    const none = await taxonomy.termsInUse(db, { kind: "output", vocabularies });
    expect([...none.values()].map(({ size }) => size)).toEqual([0, 0]);
    expect(count()).toBe(2);
  });
});
