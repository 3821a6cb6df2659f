import { expect, it } from "vitest";
import { search } from "../src/content/index.ts";
import { publicViewer } from "../src/content/types/index.ts";
import { migrate, type Store } from "../src/store/index.ts";
import { describeOnBothDatabases } from "../src/testing/databases.ts";
import { coreMigrations } from "./index.ts";

const older = Object.fromEntries(Object.entries(coreMigrations).filter(([name]) => !name.startsWith("181")));

/** As the index held them before: with their article, and what only looks like one. */
const texts = [
  { id: "governance", title: "الحوكمه والشباب", body: "للانترنت في العالم العربي" },
  { id: "economy", title: "بالاقتصاد الرقمي", body: "فالبيانات كالنفط" },
  { id: "thousand", title: "الف", body: "ال لل" },
  { id: "english", title: "governance of the internet", body: "youth" },
];

async function fill({ db }: Store, copies: number): Promise<void> {
  const rows = texts.flatMap((text) =>
    Array.from({ length: copies }, (_, n) => ({
      object_id: `${text.id}-${n}`,
      kind: "event" as const,
      audience: "public" as const,
      origin: null,
      at: n,
      until: null,
      label: JSON.stringify({ ar: text.title }),
      excerpt: "{}",
      title: text.title,
      body: text.body,
      marks: "xeventpublic",
    })),
  );
  for (let from = 0; from < rows.length; from += 500) {
    await db
      .insertInto("content_text")
      .values(rows.slice(from, from + 500))
      .execute();
  }
}

describeOnBothDatabases("an index from before Arabic words lost their article", (open) => {
  it("is made anew in place: every word is found with and without it, and nothing else changed", async () => {
    const store = await open({ migrations: older });
    await fill(store, 600);
    const foundBy = async (q: string) => {
      const { items } = await search(store.db, { q, now: 1, limit: 50 }, publicViewer);
      return [...new Set(items.map(({ id }) => id.replace(/-.*/, "")))];
    };
    expect(await foundBy("الحوكمة")).toEqual([]);
    await migrate(store, { ledger: "core", migrations: coreMigrations });
    for (const q of ["حوكمة", "الحوكمة", "شباب", "الإنترنت", "عربي"]) {
      expect([q, await foundBy(q)]).toEqual([q, ["governance"]]);
    }
    for (const q of ["اقتصاد", "البيانات", "بيانات"]) expect([q, await foundBy(q)]).toEqual([q, ["economy"]]);
    expect(await foundBy("youth")).toEqual(["english"]);
    const kept = await store.db
      .selectFrom("content_text")
      .select(["title", "body"])
      .distinct()
      .orderBy("title")
      .execute();
    expect(kept).toEqual(
      [
        { title: "حوكمه شباب", body: "انترنت في عالم عربي" },
        { title: "اقتصاد رقمي", body: "بيانات نفط" },
        { title: "الف", body: "ال لل" },
        { title: "governance of the internet", body: "youth" },
      ].sort(({ title: one }, { title: other }) => (one < other ? -1 : 1)),
    );
    const { count } = await store.db
      .selectFrom("content_text")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(4 * 600);
  });

  it("of a node that never had any is left alone", async () => {
    const store = await open({ migrations: older });
    await migrate(store, { ledger: "core", migrations: coreMigrations });
    expect(await store.db.selectFrom("content_text").select("n").execute()).toEqual([]);
  });
});
