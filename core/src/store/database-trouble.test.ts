import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { describeOnBothDatabases, describeOnPostgres, describeOnSqlite } from "../testing/databases.ts";
import { type Db, isDatabaseTrouble, type Store } from "./index.ts";

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const run = (store: Store, work: (db: Db) => Promise<unknown>) => thrownBy(store.transaction(work));

describeOnBothDatabases("what is the database's trouble, on a real one", (open) => {
  it("is not a statement that breaks a rule, or names what is not there", async () => {
    const store = await open();
    const twice = await run(store, async (db) => {
      for (let i = 0; i < 2; i++)
        await sql`insert into fact (seq, type, payload, at) values (1, 'a', '{}', 1)`.execute(db);
    });
    const unknown = await run(store, (db) => sql`select * from nothing_of_the_kind`.execute(db));
    expect([twice, unknown]).toEqual([expect.any(Error), expect.any(Error)]);
    expect([twice, unknown].map(isDatabaseTrouble)).toEqual([false, false]);
  });
});

describeOnSqlite("a SQLite file that cannot grow", (open) => {
  it("is the database's trouble, also as the cause of something else", async () => {
    const store = await open();
    await sql`create table word (word text)`.execute(store.db);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 2)}`.execute(store.db);
    const full = await run(store, (db) => sql`insert into word values (${"x".repeat(100_000)})`.execute(db));
    expect(isDatabaseTrouble(full)).toBe(true);
    expect(isDatabaseTrouble(new Error("could not be kept", { cause: full }))).toBe(true);
  });
});

describeOnPostgres("a PostgreSQL that goes away", (open) => {
  it("is the database's trouble, in the middle of a transaction and at the next statement", async () => {
    const store = await open();
    const errors = await store
      .transaction(async (db) => {
        const found: unknown[] = [];
        found.push(await thrownBy(sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)));
        found.push(await thrownBy(sql`select 1`.execute(db)));
        return found;
      })
      .catch((error: unknown) => [error]);
    expect(errors.map(isDatabaseTrouble)).toEqual(errors.map(() => true));
    expect(errors.length).toBeGreaterThan(0);
  });

  it("is not a statement that takes too long", async () => {
    const store = await open();
    const slow = await run(store, async (db) => {
      await sql`set local statement_timeout = 20`.execute(db);
      await sql`select pg_sleep(2)`.execute(db);
    });
    expect(slow).toBeInstanceOf(Error);
    expect(isDatabaseTrouble(slow)).toBe(false);
  });
});

describe("what is not the database's trouble", () => {
  it("is a mistake in a program, or a host that does not answer", () => {
    const away = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
    expect(
      [new TypeError("x"), new TypeError("fetch failed", { cause: away }), "text", undefined].map(isDatabaseTrouble),
    ).toEqual([false, false, false, false]);
  });
});
