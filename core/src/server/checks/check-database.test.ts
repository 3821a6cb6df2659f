import { sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { checkIntegrity, checkWal, checkWritable } from "./check-database.ts";

describeOnBothDatabases("what nri doctor asks a database", (open) => {
  it("finds nothing wrong with a new one", async () => {
    const store = await open();
    const name = store.dialect === "sqlite" ? "SQLite" : "PostgreSQL";
    expect(await checkWritable({ store })).toEqual({
      check: "database",
      level: "ok",
      found: `${name}, can be written`,
    });
    const files = [...(await checkWal({ store })), ...(await checkIntegrity({ store }))];
    expect(files.map(({ check, level }) => [check, level])).toEqual(
      store.dialect === "sqlite"
        ? [
            ["write-ahead log", "ok"],
            ["database file", "ok"],
          ]
        : [],
    );
  });

  it("sees that it can only be read", async () => {
    const store = await open();
    const readOnly =
      store.dialect === "sqlite"
        ? sql`pragma query_only = on`
        : sql`set session characteristics as transaction read only`;
    await readOnly.execute(store.db);
    const { level, found, remedy } = await checkWritable({ store });
    expect(level).toBe("fault");
    expect(found).toContain("cannot be written");
    expect(remedy).toMatch(/written|write permission/);
  });
});
