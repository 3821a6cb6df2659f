import { type Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import type { Store } from "../store.ts";
import { type AuditHead, actingAs, appendAudit, findHead, listAudit, recordAudit, verifyAudit } from "./index.ts";

const at = Date.parse("2026-11-20T12:00Z");

async function fill(store: Store, count: number): Promise<AuditHead> {
  for (let i = 1; i <= count; i++) {
    await store.transaction((db) =>
      recordAudit(
        { db, now: at + i },
        { verb: "peer.blocked", object: `https://p${i}.example`, details: { n: i, é: "ß" } },
      ),
    );
  }
  return (await findHead(store.db)) as AuditHead;
}

/** What somebody does who owns the database and hides it. */
async function tamper(store: Store, run: (db: Kysely<never>) => Promise<unknown>) {
  await store.transaction(async (db) => {
    if (store.dialect === "sqlite") {
      for (const name of ["no_update", "no_delete", "chained"])
        await sql`drop trigger if exists ${sql.ref(`audit_entry_${name}`)}`.execute(db);
    } else {
      await sql`alter table audit_entry disable trigger user`.execute(db);
    }
    await run(db as unknown as Kysely<never>);
  });
}

describeOnBothDatabases("the audit log", (open) => {
  it("keeps who did what when, newest first, and finds by verb, noun and time", async () => {
    const store = await open();
    await actingAs({ kind: "operator" }, () => fill(store, 2));
    await store.transaction((db) =>
      recordAudit({ db, now: at + 9 }, { verb: "token.revoked", object: "01J" }, { kind: "token", id: "01A" }),
    );
    const all = await listAudit(store.db);
    expect(all.map(({ seq, who, verb, object }) => [seq, who.kind, who.id, verb, object])).toEqual([
      [3, "token", "01A", "token.revoked", "01J"],
      [2, "operator", null, "peer.blocked", "https://p2.example"],
      [1, "operator", null, "peer.blocked", "https://p1.example"],
    ]);
    expect((await listAudit(store.db, { verb: "peer" })).length).toBe(2);
    expect((await listAudit(store.db, { verb: "peer.blocked", since: at + 2 })).length).toBe(1);
    expect((await listAudit(store.db, { verb: "pe" })).length).toBe(0);
    expect(await verifyAudit(store.db)).toEqual({ whole: true, entries: 3, head: await findHead(store.db) });
  });

  it("records nothing of a transaction that fails", async () => {
    const store = await open();
    await fill(store, 1);
    const failing = store.transaction(async (db) => {
      await recordAudit({ db, now: at }, { verb: "peer.blocked" });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect((await verifyAudit(store.db)) as object).toMatchObject({ whole: true, entries: 1 });
  });

  it("is only added to: the database refuses update, delete, overwriting, a gap and a wrong predecessor", async () => {
    const store = await open();
    const head = await fill(store, 3);
    const refused = (run: (db: Kysely<never>) => Promise<unknown>) =>
      expect(store.transaction((db) => run(db as unknown as Kysely<never>))).rejects.toThrow(/audit log/);
    const insert = (verb: string, seq: number, previous: string) => (db: Kysely<never>) =>
      sql`${sql.raw(verb)} into audit_entry (seq, at, who_kind, verb, details, previous, hash)
        values (${seq}, 0, 'system', 'a.b', '{}', ${previous}, 'x')`.execute(db);
    await refused((db) => sql`update audit_entry set at = at where seq = 2`.execute(db));
    await refused((db) => sql`delete from audit_entry where seq = 3`.execute(db));
    await refused(insert("insert", 5, head.hash));
    await refused(insert("insert", 4, "elsewhere"));
    await refused(insert("insert", 0, ""));
    if (store.dialect === "sqlite") await refused(insert("insert or replace", 3, head.hash));
    else await refused((db) => sql`truncate audit_entry`.execute(db));
    expect(await verifyAudit(store.db)).toEqual({ whole: true, entries: 3, head });
  });

  it("can be written back whole by a restore, several rows a statement", async () => {
    const from = await open();
    const head = await fill(from, 5);
    const rows = await from.db.selectFrom("audit_entry").selectAll().orderBy("seq").execute();
    const to = await open();
    await to.transaction(async (db) => {
      await db.deleteFrom("audit_entry").execute();
      await db.insertInto("audit_entry").values(rows).execute();
    });
    expect(await verifyAudit(to.db, { seen: head })).toEqual({ whole: true, entries: 5, head });
  });

  it("stays one chain without a gap while many write at once", async () => {
    const store = await open();
    const write = (i: number) => (db: Store["db"]) =>
      recordAudit({ db, now: at }, { verb: "peer.followed", object: `https://p${i}.example` });
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => (i % 2 ? store.grouped(write(i)) : store.transaction(write(i)))),
    );
    expect((await verifyAudit(store.db)) as object).toMatchObject({ whole: true, entries: 60 });
  });

  it("fails to verify when any character of any entry is another one", async () => {
    const store = await open();
    const head = await fill(store, 4);
    const columns = ["at", "who_kind", "verb", "object", "details", "previous", "hash"] as const;
    await tamper(store, async () => undefined);
    let tried = 0;
    for (let seq = 1; seq <= 4; seq++) {
      const row = await store.db.selectFrom("audit_entry").selectAll().where("seq", "=", seq).executeTakeFirstOrThrow();
      for (const column of columns) {
        const before = String(row[column]);
        for (const index of before === "" ? [0] : before.split("").keys()) {
          const other = before[index] === "7" ? "8" : "7";
          const changed = before.slice(0, index) + other + before.slice(index + 1);
          const value = column === "at" ? Number(changed) : changed;
          await setCell(store, seq, column, value);
          const verdict = await verifyAudit(store.db, { seen: head });
          expect([column, index, verdict.whole]).toEqual([column, index, false]);
          if (!verdict.whole) expect(verdict.entry === seq || verdict.entry === seq + 1).toBe(true);
          tried++;
        }
        await setCell(store, seq, column, row[column]);
      }
      await setCell(store, seq, "details", row.details.replace(",", ", "));
      expect((await verifyAudit(store.db)).whole).toBe(false);
      await setCell(store, seq, "details", row.details);
      await setCell(store, seq, "who_id", "x");
      expect((await verifyAudit(store.db)).whole).toBe(false);
      await setCell(store, seq, "who_id", row.who_id);
    }
    expect(tried).toBeGreaterThan(500);
    expect((await verifyAudit(store.db, { seen: head })).whole).toBe(true);
  });

  it("names the first entry that was taken out, put in, or moved", async () => {
    const cases: [string, (db: Kysely<never>) => Promise<unknown>, object][] = [
      [
        "taken out",
        (db) => sql`delete from audit_entry where seq = 3`.execute(db),
        { entry: 3, what: "it is missing" },
      ],
      ["the first taken out", (db) => sql`delete from audit_entry where seq = 1`.execute(db), { entry: 1 }],
      [
        "taken out and closed up",
        async (db) => {
          await sql`delete from audit_entry where seq = 3`.execute(db);
          await sql`update audit_entry set seq = seq - 1 where seq = 4`.execute(db);
        },
        { entry: 3, what: "it does not follow the entry before it" },
      ],
      [
        "moved",
        async (db) => {
          await sql`update audit_entry set seq = 99 where seq = 2`.execute(db);
          await sql`update audit_entry set seq = 2 where seq = 3`.execute(db);
          await sql`update audit_entry set seq = 3 where seq = 99`.execute(db);
        },
        { entry: 2 },
      ],
      [
        "put in before the first",
        (db) =>
          sql`insert into audit_entry select 0, at, who_kind, who_id, verb, object, details, '', hash from audit_entry
            where seq = 1`.execute(db),
        { entry: 1, what: "an entry stands before the first" },
      ],
      [
        "put in after the last",
        (db) =>
          sql`insert into audit_entry select 6, at, who_kind, who_id, verb, object, details, hash, hash from audit_entry
            where seq = 5`.execute(db),
        { entry: 6, what: "it is not what was written" },
      ],
    ];
    for (const [title, run, expected] of cases) {
      const store = await open();
      await fill(store, 5);
      await tamper(store, run);
      expect([title, await verifyAudit(store.db)]).toEqual([
        title,
        expect.objectContaining({ whole: false, ...expected }),
      ]);
    }
  });

  it("knows a cut-off end and a chain written anew by a head that was seen before", async () => {
    const store = await open();
    const seen = await fill(store, 4);
    await tamper(store, (db) => sql`delete from audit_entry where seq > 2`.execute(db));
    expect((await verifyAudit(store.db)).whole).toBe(true);
    expect(await verifyAudit(store.db, { seen })).toEqual({ whole: false, entry: 3, what: "2 at the end are missing" });

    const other = await open();
    await other.transaction((db) =>
      appendAudit(
        db,
        [1, 2, 3, 4, 5].map((n) => ({ verb: "peer.followed", who: { kind: "system" as const }, at: n })),
      ),
    );
    expect(await verifyAudit(other.db, { seen })).toEqual({
      whole: false,
      entry: 4,
      what: "the chain up to it was written anew",
    });
  });

  it("walks more than one page", async () => {
    const store = await open();
    const entries = Array.from({ length: 1203 }, (_, n) => ({
      verb: "peer.followed",
      who: { kind: "system" as const },
      at: n,
    }));
    await store.transaction((db) => appendAudit(db, entries));
    const told: number[] = [];
    const verdict = await verifyAudit(store.db, { progress: (done) => told.push(done) });
    expect(verdict).toMatchObject({ whole: true, entries: 1203 });
    expect(told).toEqual([500, 1000, 1203]);
  });

  it("takes neither an address of a person nor what is no fact name, and survives what no database takes", async () => {
    const store = await open();
    const record = (entry: Parameters<typeof recordAudit>[1]) =>
      store.transaction((db) => recordAudit({ db, now: at }, entry));
    await expect(record({ verb: "peer.blocked", details: { by: "amina@example.org" } })).rejects.toThrow("no address");
    await expect(record({ verb: "Blocked a peer" })).rejects.toThrow("no fact name");
    await record({ verb: "peer.blocked", object: "a\0b\ud800", details: { x: "\0\udfff", y: ["\0"] } });
    expect((await verifyAudit(store.db)).whole).toBe(true);
  });
});

async function setCell(store: Store, seq: number, column: string, value: unknown) {
  await store.transaction((db) =>
    sql`update audit_entry set ${sql.ref(column)} = ${value} where seq = ${seq}`.execute(db),
  );
}
