import type { Generated } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { dialectOf, insertRows, type Migration, serialKey } from "./index.ts";

declare module "./tables.ts" {
  interface Tables {
    test_row: { id: Generated<number>; name: string; size: number | null };
  }
}

const init: Migration = async (db, dialect) => {
  await db.schema
    .createTable("test_row")
    .$call(serialKey("id", dialect))
    .addColumn("name", "text", (column) => column.notNull().unique())
    .addColumn("size", "bigint")
    .execute();
};

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ name: `n${from + i}`, size: from + i }));

describeOnBothDatabases("insertRows", (open) => {
  it("inserts any number of rows in their order", async () => {
    const { db } = await open({ migrations: { init } });
    expect(await insertRows(db, "test_row", [])).toBe(0);
    expect(await insertRows(db, "test_row", rows(0, 201))).toBe(201);
    const all = await db.selectFrom("test_row").select(["id", "size"]).orderBy("id").execute();
    expect(all).toEqual(rows(0, 201).map(({ size }) => ({ id: size + 1, size })));
  });

  it("passes over rows that are there, and counts only the new ones", async () => {
    const { db } = await open({ migrations: { init } });
    await insertRows(db, "test_row", rows(10, 20));
    expect(await insertRows(db, "test_row", rows(0, 30), (conflict) => conflict.doNothing())).toBe(20);
  });

  it("updates rows that are there", async () => {
    const { db } = await open({ migrations: { init } });
    await insertRows(db, "test_row", rows(0, 3));
    const written = await insertRows(db, "test_row", [{ name: "n1", size: 99 }], (conflict) =>
      conflict.column("name").doUpdateSet((eb) => ({ size: eb.ref("excluded.size") })),
    );
    expect(written).toBe(1);
    const sizes = await db.selectFrom("test_row").select("size").orderBy("name").execute();
    expect(sizes.map(({ size }) => size)).toEqual([0, 99, 2]);
  });

  it("never gives a deleted row's key again", async () => {
    const { db } = await open({ migrations: { init } });
    await insertRows(db, "test_row", rows(0, 3));
    await db.deleteFrom("test_row").execute();
    await insertRows(db, "test_row", rows(0, 1));
    expect(await db.selectFrom("test_row").select("id").execute()).toEqual([{ id: 4 }]);
  });

  it("knows the dialect inside a transaction, too", async () => {
    const store = await open({ migrations: {} });
    expect(dialectOf(store.db)).toBe(store.dialect);
    expect(await store.transaction(async (db) => dialectOf(db))).toBe(store.dialect);
  });
});
