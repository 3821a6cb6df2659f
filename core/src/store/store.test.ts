import { sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../testing/databases.ts";

describeOnBothDatabases("the store", (open) => {
  it("opens", async () => {
    const store = await open();
    const { rows } = await sql`select count(*) as n from migration`.execute(store.db);
    expect(rows).toEqual([{ n: 2 }]);
  });
});
