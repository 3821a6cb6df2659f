import { sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnSqlite } from "../../testing/databases.ts";
import { selectFollows } from "./list-peers.ts";

describeOnSqlite("the sites that a node knows", (open) => {
  it("are found by an index of their own, not among all activities that ever came and went", async () => {
    const store = await open();
    const asked = selectFollows(store.db);
    const rows = await asked.explain<{ detail: string }>(undefined, sql`query plan`);
    expect(rows.map(({ detail }) => detail).filter((line) => /^(SEARCH|SCAN) a\b/.test(line))).toEqual([
      "SCAN a USING INDEX ap_activities_follows",
    ]);
  });
});
