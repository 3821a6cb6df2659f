import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { describeOnBothDatabases } from "../testing/databases.ts";
import type { Store } from "./index.ts";

const cannotBeStored: [string, unknown, string][] = [
  ["a bigint", 5n, "A bigint cannot be stored: use a number."],
  ["undefined", undefined, "A undefined cannot be stored: use null, or leave the column out."],
  ["a plain object", { a: 1 }, "A object cannot be stored: use JSON.stringify."],
  ["a list", [1, 2], "A list cannot be stored: use JSON.stringify."],
  ["a Date", new Date(0), "A Date cannot be stored: use milliseconds as a number."],
  ["a boolean", true, "A boolean cannot be stored: use 0 or 1."],
  ["NaN", Number.NaN, "NaN cannot be stored: only finite numbers can."],
  ["2^53", 2 ** 53, "9007199254740992 cannot be stored: integers are exact only up to 2^53 - 1."],
];

describeOnBothDatabases("values given to the database", (open) => {
  const withTable = async () => {
    const store = await open({ migrations: {} });
    await store.db.schema
      .createTable("kept")
      .addColumn("n", "bigint")
      .addColumn("x", "double precision")
      .addColumn("t", "text")
      .execute();
    return store;
  };
  const keep = (store: Store, value: unknown) => sql`insert into kept (n) values (${value})`.execute(store.db);

  describe("what would be stored as something else is refused", () => {
    it.each(cannotBeStored)("refuses %s", async (_, value, message) => {
      const store = await withTable();
      await expect(keep(store, value)).rejects.toThrow(new TypeError(message));
      expect((await sql`select * from kept`.execute(store.db)).rows).toEqual([]);
    });
  });

  it("gives back what was stored, numbers as numbers", async () => {
    const store = await withTable();
    const n = Number.MAX_SAFE_INTEGER;
    await sql`insert into kept (n, x, t) values (${n}, ${1.5}, ${"žluť \u0001 ’"})`.execute(store.db);
    const { rows } = await sql`select n, x, t, count(*) over () as c, sum(n) over () as s from kept`.execute(store.db);
    expect(rows).toEqual([{ n, x: 1.5, t: "žluť \u0001 ’", c: 1, s: n }]);
  });

  it("keeps integers above 2^31 as integers", async () => {
    const store = await withTable();
    await keep(store, 2 ** 31 + 5);
    expect((await sql`select n / 2 as half from kept`.execute(store.db)).rows).toEqual([{ half: 1073741826 }]);
  });
});
