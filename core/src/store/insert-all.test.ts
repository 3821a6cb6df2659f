import type { Generated } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { insertAll, type Migration, serialKey } from "./index.ts";

declare module "./tables.ts" {
  interface Tables {
    test_item: { n: Generated<number>; name: string; size: number | null; doc: string };
  }
}

const init: Migration = async (db, dialect) => {
  await db.schema
    .createTable("test_item")
    .$call(serialKey("n", dialect))
    .addColumn("name", "text", (column) => column.notNull().unique())
    .addColumn("size", "bigint")
    .addColumn("doc", "text", (column) => column.notNull())
    .execute();
};

describeOnBothDatabases("insertAll", (open) => {
  it("keeps every cell as it was given, in the order of the rows", async () => {
    const { db } = await open({ migrations: { init } });
    const rows = [
      { name: "1", size: 2 ** 52, doc: '{"a":[1,"\\"b\\""],"c":null}' },
      { name: "null", size: null, doc: "null" },
      { name: "é 日本 👩‍🔬\n\t'--", size: -1, doc: "1e3" },
    ];
    await insertAll(db, "test_item", []);
    await insertAll(db, "test_item", rows);
    const kept = await db.selectFrom("test_item").select(["name", "size", "doc"]).orderBy("n").execute();
    expect(kept).toEqual(rows);
  });

  it("keeps half a character as the sign for one that cannot be read", async () => {
    const { db } = await open({ migrations: { init } });
    await insertAll(db, "test_item", [{ name: "\ud83d", size: null, doc: "" }]);
    const { name } = await db.selectFrom("test_item").select("name").executeTakeFirstOrThrow();
    expect(name).toBe("\ufffd");
  });

  it("refuses all when one row is there already, unless it is to be passed over", async () => {
    const { db } = await open({ migrations: { init } });
    const rows = ["a", "b", "a"].map((name, size) => ({ name, size, doc: "" }));
    await expect(insertAll(db, "test_item", rows)).rejects.toThrow(/unique/i);
    expect(await db.selectFrom("test_item").select("n").execute()).toEqual([]);
    await insertAll(db, "test_item", rows, { known: "pass over" });
    const kept = await db.selectFrom("test_item").select(["name", "size"]).orderBy("n").execute();
    expect(kept).toEqual([
      { name: "a", size: 0 },
      { name: "b", size: 1 },
    ]);
  });

  it("refuses what a column cannot keep", async () => {
    const { db } = await open({ migrations: { init } });
    await expect(insertAll(db, "test_item", [{ name: "a", size: Number.NaN, doc: "" }])).rejects.toThrow("finite");
  });
});
