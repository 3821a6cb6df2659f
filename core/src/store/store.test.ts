import { sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases, describeOnSqlite, type OpenDatabase } from "../testing/databases.ts";
import type { Db, Store } from "./index.ts";

async function withWords(open: OpenDatabase): Promise<Store> {
  const store = await open({ migrations: {} });
  await sql`create table word (word text primary key, size bigint not null default 0)`.execute(store.db);
  return store;
}

const add = (db: Db, word: string) => sql`insert into word (word) values (${word})`.execute(db);

async function words(db: Db): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`select word from word order by word`.execute(db);
  return rows.map(({ word }) => word);
}

describeOnBothDatabases("a transaction", (open) => {
  it("keeps everything or nothing", async () => {
    const store = await withWords(open);
    await store.transaction(async (db) => {
      await add(db, "a");
      await add(db, "b");
    });
    const failing = store.transaction(async (db) => {
      await add(db, "c");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await words(store.db)).toEqual(["a", "b"]);
  });

  it("is not seen from outside before it is committed", async () => {
    const store = await withWords(open);
    const seen = await store.transaction(async (db) => {
      await add(db, "a");
      return { inside: await words(db), outside: await words(store.db) };
    });
    expect(seen).toEqual({ inside: ["a"], outside: [] });
    expect(await words(store.db)).toEqual(["a"]);
  });

  it("gives back what run gives, and rows of RETURNING", async () => {
    const store = await withWords(open);
    const rows = await store.transaction(async (db) => {
      const { rows } = await sql`insert into word (word) values (${"a"}), (${"b"}) returning word`.execute(db);
      return rows;
    });
    expect(rows).toEqual([{ word: "a" }, { word: "b" }]);
  });

  it("counts the rows that an update and a delete touched", async () => {
    const store = await withWords(open);
    for (const word of ["a", "b", "c"]) await add(store.db, word);
    const updated = await sql`update word set size = 1 where word < ${"c"}`.execute(store.db);
    const deleted =
      await sql`with short as (select 'a' as word) delete from word where word in (select word from short)`.execute(
        store.db,
      );
    expect([updated.numAffectedRows, deleted.numAffectedRows]).toEqual([2n, 1n]);
  });

  it.each(["write", "transaction", "grouped"] as const)(
    "says at once that a %s inside it would wait for itself",
    async (how) => {
      const store = await withWords(open);
      const inner = {
        write: () => add(store.db, "a"),
        transaction: () => store.transaction((db) => add(db, "a")),
        grouped: () => store.grouped((db) => add(db, "a")),
      };
      await expect(store.transaction(() => inner[how]())).rejects.toThrow(
        /^This would wait for itself: inside a transaction, /,
      );
      await store.transaction((db) => add(db, "later"));
      expect(await words(store.db)).toEqual(["later"]);
    },
  );

  it("lets work that it set going write after it has ended", async () => {
    const store = await withWords(open);
    let late: Promise<unknown> | undefined;
    const ended = Promise.withResolvers<void>();
    await store.transaction(async () => {
      late = ended.promise.then(() => add(store.db, "late"));
    });
    ended.resolve();
    await late;
    expect(await words(store.db)).toEqual(["late"]);
  });
});

describeOnBothDatabases("grouped transactions", (open) => {
  it("commit all but the thrower, whose effects are gone", async () => {
    const store = await withWords(open);
    const results = await Promise.allSettled(
      ["a", "b", "bad", "d", "e"].map((word) =>
        store.grouped(async (db) => {
          await add(db, word);
          if (word === "bad") throw new Error("no");
          return word;
        }),
      ),
    );
    expect(results.map((result) => (result.status === "fulfilled" ? result.value : result.reason.message))).toEqual([
      "a",
      "b",
      "no",
      "d",
      "e",
    ]);
    expect(await words(store.db)).toEqual(["a", "b", "d", "e"]);
  });

  it("bring a broken constraint home to the one that broke it", async () => {
    const store = await withWords(open);
    const all = ["a", "b", "a", "c"].map((word) => store.grouped((db) => add(db, word)));
    const refused = (await Promise.allSettled(all)).flatMap(({ status }, i) => (status === "rejected" ? [i] : []));
    expect(store.dialect === "sqlite" ? [[2]] : [[0], [2]]).toContainEqual(refused);
    expect(await words(store.db)).toEqual(["a", "b", "c"]);
  });
});

describeOnSqlite("the store", (open) => {
  it("commits what queued behind the writer in one transaction", async () => {
    const store = await withWords(open);
    const gate = Promise.withResolvers<void>();
    const first = store.transaction(() => gate.promise);
    const transactions = new Set<Db>();
    const write = (word: string) =>
      store.grouped(async (db) => {
        transactions.add(db);
        await add(db, word);
      });
    const all = Array.from({ length: 60 }, (_, i) => write(`${i}`));
    gate.resolve();
    await first;
    await Promise.all(all);
    expect(transactions.size).toBe(1);
    expect(await words(store.db)).toHaveLength(60);
  });

  it("runs transactions in the order in which they were asked for", async () => {
    const store = await withWords(open);
    const order: string[] = [];
    const one = (name: string) =>
      store.transaction(async (db) => {
        order.push(`${name} begins`);
        await add(db, name);
        order.push(`${name} ends`);
      });
    await Promise.all(["a", "b", "c"].map(one));
    expect(order).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it("goes on inside a transaction after a statement that broke a constraint", async () => {
    const store = await withWords(open);
    await store.transaction(async (db) => {
      await add(db, "a");
      await expect(add(db, "a")).rejects.toMatchObject({ code: "SQLITE_CONSTRAINT" });
      await add(db, "b");
    });
    expect(await words(store.db)).toEqual(["a", "b"]);
  });

  it("reads what was last committed with the same prepared statement", async () => {
    const store = await open({ migrations: {}, readers: 1, statementCache: 2 });
    await sql`create table word (word text primary key, size bigint)`.execute(store.db);
    for (const word of ["a", "b", "c", "d"]) {
      await add(store.db, word);
      await Promise.all([words(store.db), words(store.db)]);
      await sql`select ${sql.lit(word)}`.execute(store.db);
      expect((await words(store.db)).at(-1)).toBe(word);
    }
  });

  it("reads what was last committed after an explain, too", async () => {
    const store = await open({ migrations: {}, readers: 1 });
    await sql`create table word (word text primary key)`.execute(store.db);
    const { rows } = await sql`explain query plan select * from word`.execute(store.db);
    expect(rows).toMatchObject([{ detail: "SCAN word" }]);
    expect(await words(store.db)).toEqual([]);
    await add(store.db, "a");
    expect(await words(store.db)).toEqual(["a"]);
  });

  it("works with the pragmas that keep data safe", async () => {
    const store = await open();
    const pragma = async (name: string) =>
      (await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(store.db)).rows[0]?.[name];
    expect({
      journal: await pragma("journal_mode"),
      synchronous: await pragma("synchronous"),
      foreignKeys: await pragma("foreign_keys"),
      trusted: await pragma("trusted_schema"),
    }).toEqual({ journal: "wal", synchronous: 2, foreignKeys: 1, trusted: 0 });
  });

  it("says that the disk is full, keeps what it had and goes on when there is room", async () => {
    const store = await withWords(open);
    await add(store.db, "a");
    await sql`pragma max_page_count = 8`.execute(store.db);
    const filling = store.transaction(async (db) => {
      for (let i = 0; i < 100; i++) await add(db, `${i}`.repeat(500));
    });
    await expect(filling).rejects.toMatchObject({
      code: "disk-full",
      message: `${store.location} cannot grow: the disk is full. Free some space; nothing was half written.`,
    });
    expect(await words(store.db)).toEqual(["a"]);
    await sql`pragma max_page_count = 100000`.execute(store.db);
    await store.transaction((db) => add(db, "b"));
    expect(await words(store.db)).toEqual(["a", "b"]);
  });

  it("finishes what runs before it closes, and refuses what comes after", async () => {
    const store = await withWords(open);
    const running = store.transaction(async (db) => add(db, "a"));
    await new Promise((resolve) => setTimeout(resolve, 1));
    await store.close();
    await running;
    await expect(store.transaction((db) => add(db, "b"))).rejects.toThrow();
    await expect(store.grouped((db) => add(db, "b"))).rejects.toThrow();
  });
});
