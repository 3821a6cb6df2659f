import { sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases, describeOnPostgres } from "../testing/databases.ts";
import { type Db, type Migration, migrate, openStore, type Store, StoreProblem } from "./index.ts";

const table =
  (name: string): Migration =>
  async (db) => {
    await db.schema
      .createTable(name)
      .addColumn("id", "integer", (column) => column.primaryKey())
      .execute();
  };

const run =
  (...statements: string[]): Migration =>
  async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  };

const exists = (db: Db, name: string) =>
  sql`select * from ${sql.table(name)}`.execute(db).then(
    () => true,
    () => false,
  );

async function problemOf(work: Promise<unknown>): Promise<StoreProblem> {
  const problem = await work.then(
    () => "it migrated",
    (error) => error,
  );
  expect(problem).toBeInstanceOf(StoreProblem);
  return problem;
}

describeOnBothDatabases("migrations", (open) => {
  const empty = () => open({ migrations: {} });
  const migrateLabs = (store: Store, migrations: Record<string, Migration>) =>
    migrate(store, { ledger: "labs", prefix: "labs_", migrations });

  it("run once each, in the order of their names", async () => {
    const store = await empty();
    const migrations = { "002-b": run("alter table a add column note text"), "001-a": table("a") };
    expect(await migrate(store, { ledger: "core", migrations })).toEqual({ applied: ["001-a", "002-b"] });
    expect(await migrate(store, { ledger: "core", migrations })).toEqual({ applied: [] });
    const more = { ...migrations, "003-c": table("c") };
    expect(await migrate(store, { ledger: "core", migrations: more })).toEqual({ applied: ["003-c"] });
    expect(await exists(store.db, "c")).toBe(true);
  });

  it("of two ledgers do not know of each other", async () => {
    const store = await empty();
    await migrate(store, { ledger: "core", migrations: { "001-a": table("a") } });
    expect(await migrateLabs(store, { "001-a": table("labs_lab") })).toEqual({ applied: ["001-a"] });
  });

  it("leave nothing of a step that failed, and keep the steps before it", async () => {
    const store = await empty();
    const broken = run("create table b (id integer)", "create table a (id integer)");
    const problem = await problemOf(
      migrate(store, { ledger: "core", migrations: { "001-a": table("a"), "002-b": broken } }),
    );
    expect(problem.code).toBe("migration-failed");
    expect(problem.message).toContain("migration 002-b of core failed and was rolled back");
    expect([await exists(store.db, "a"), await exists(store.db, "b")]).toEqual([true, false]);
  });

  it("refuse a database that a newer version has written", async () => {
    const store = await empty();
    await migrate(store, { ledger: "core", migrations: { "001-a": table("a"), "002-b": table("b") } });
    const problem = await problemOf(migrate(store, { ledger: "core", migrations: { "001-a": table("a") } }));
    expect(problem).toMatchObject({
      code: "newer-version",
      message: `${store.location} was written by a newer version: this one does not know migration 002-b of core. Install that version or a later one, or restore the backup that was made before the upgrade.`,
    });
  });

  it("may do everything within their prefix", async () => {
    const store = await empty();
    await migrate(store, { ledger: "core", migrations: { "001-a": table("a") } });
    const migrations = {
      "001": run(
        "create table labs_lab (id integer primary key, name text unique, a integer references a (id))",
        "create index labs_lab_name on labs_lab (name)",
        "create view labs_names as select name from labs_lab",
        "insert into labs_lab (id, name) values (1, 'one')",
      ),
      "002": run(
        "drop view labs_names",
        "alter table labs_lab add column note text",
        "create table labs_seat (id integer)",
      ),
    };
    expect(await migrateLabs(store, migrations)).toEqual({ applied: ["001", "002"] });
    expect((await sql`select id, name, note from labs_lab`.execute(store.db)).rows).toEqual([
      { id: 1, name: "one", note: null },
    ]);
  });

  it.each([
    ["a table", "create table seat (id integer)", "table seat"],
    ["a view", "create view seats as select 1 as one", "view seats"],
    ["an index with another name", "create index seat_id on labs_lab (id)", "index seat_id on labs_lab"],
    ["an index on another's table", "create index labs_a on a (id)", "index labs_a on a"],
    ["a column in another's table", "alter table a add column labs_note text", "table a"],
    ["the end of another's table", "drop table b", "table b"],
  ])("that make %s outside their prefix are rolled back", async (_, statement, named) => {
    const store = await empty();
    await migrate(store, { ledger: "core", migrations: { "001-a": table("a"), "002-b": table("b") } });
    const problem = await problemOf(
      migrateLabs(store, { "001": run("create table labs_lab (id integer)", statement) }),
    );
    expect(problem.code).toBe("migration-failed");
    expect(problem.message).toContain(`it may only touch what is named labs_…, and it touched: ${named}`);
    expect([await exists(store.db, "labs_lab"), await exists(store.db, "b")]).toEqual([false, true]);
    expect(await migrateLabs(store, { "001": table("labs_lab") })).toEqual({ applied: ["001"] });
  });

  it("that put a trigger on another's table are rolled back", async () => {
    const store = await empty();
    await migrate(store, { ledger: "core", migrations: { "001-a": table("a") } });
    const trigger: Migration = async (db, dialect) => {
      await table("labs_lab")(db, dialect);
      const statements =
        dialect === "sqlite"
          ? ["create trigger labs_t after insert on a begin delete from labs_lab; end"]
          : [
              "create function labs_f() returns trigger language plpgsql as $$ begin return null; end $$",
              "create trigger labs_t after insert on a execute function labs_f()",
            ];
      await run(...statements)(db, dialect);
    };
    expect((await problemOf(migrateLabs(store, { "001": trigger }))).message).toContain(
      "it touched: trigger labs_t on a",
    );
  });
});

describeOnPostgres("migrations", (open) => {
  it("run once when several processes start at the same time", async () => {
    const url = await open.empty();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ url })));
    const slow: Migration = async (db, dialect) => {
      await table("a")(db, dialect);
      await sql`select pg_sleep(0.1)`.execute(db);
    };
    const migrations = { "001-a": slow, "002-b": table("b") };
    const results = await Promise.all(stores.map((store) => migrate(store, { ledger: "core", migrations })));
    expect(results.flatMap(({ applied }) => applied).sort()).toEqual(["001-a", "002-b"]);
    for (const store of stores) await store.close();
  });
});
