import { expect, it } from "vitest";
import { up } from "../../../migrations/190-written-in.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { countQueries } from "../fixtures/count-queries.ts";
import { type Content, openContent } from "../fixtures/open-content.ts";
import { directory, events, outputs, search, content as verbs } from "../index.ts";
import { parseNewDirectoryEntry, parseNewEvent, parseNewOutput, publicViewer } from "../types/index.ts";

function valid<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function addEvent({ transaction }: Content, fields: Record<string, unknown>): Promise<void> {
  const event = valid(parseNewEvent({ startDate: "2027-05-04", zone: "Etc/UTC", ...fields }));
  await transaction(async (tx) => events.publish(tx, { id: (await events.add(tx, { event })).id }));
}

async function addOutput({ transaction }: Content, fields: Record<string, unknown>): Promise<void> {
  const given = { type: "nri-messages", producer: "community", ...fields };
  const output = valid(parseNewOutput(given, { isRegistry: false }));
  await transaction(async (tx) => outputs.publish(tx, { id: (await outputs.add(tx, { output })).id }));
}

async function fill(content: Content): Promise<void> {
  await addEvent(content, { name: { en: "Forum", fr: "Forum" } });
  await addEvent(content, { name: { en: "Forum" }, description: { format: "plain", text: { "pt-BR": "Fórum" } } });
  await addEvent(content, { name: { und: "Forum" }, topics: "access", languages: "fr" });
  await addEvent(content, { name: { en: "Long forum" }, startDate: "2026-10-01", endDate: "2027-06-01" });
  await addOutput(content, { title: { en: "Paper" }, languages: "fr; en" });
  await addOutput(content, { title: { ar: "ورقة" }, text: { format: "plain", text: { ar: "نص" } } });
  const entry = valid(parseNewDirectoryEntry({ name: { fr: "Forum du Bénin" }, kind: "national" }));
  await content.transaction(async (tx) => {
    await directory.put(tx, { entry });
  });
}

const tagsOf = ({ db }: Content) =>
  db
    .selectFrom("content_tag")
    .select(["kind", "term", "sort_at", "object_id"])
    .where("vocabulary", "=", "written")
    .orderBy("object_id")
    .orderBy("term")
    .execute();

describeOnBothDatabases("content in a language", (open) => {
  it("is what there is a text of in it, whatever language it is held in, and is counted in one statement more", async () => {
    const content = openContent(await open());
    await fill(content);
    const { db, count } = countQueries(content.db);
    const from = content.clock.now;
    const counted = async (countIn: string, more = {}) => {
      const { items, counts } = await events.list(db, { from, countIn, ...more }, publicViewer);
      return [items.length, counts];
    };
    expect(await counted("fr")).toEqual([4, { all: 4, mine: 1 }]);
    expect(count()).toBe(4);
    expect(await counted("en", { written: "en" })).toEqual([3, { all: 4, mine: 3 }]);
    expect(await counted("pt", { written: "pt" })).toEqual([1, { all: 4, mine: 1 }]);
    expect(await counted("fr", { topic: "access" })).toEqual([1, { all: 1, mine: 0 }]);
    expect(await counted("fr", { q: "forum", language: "fr" })).toEqual([1, { all: 1, mine: 0 }]);
    const papers = await outputs.list(db, { countIn: "fr", written: "fr" }, publicViewer);
    expect([papers.items.length, papers.counts]).toEqual([1, { all: 2, mine: 1 }]);
  });

  it("is found by a search for it, counted by kind and language", async () => {
    const content = openContent(await open());
    await fill(content);
    const now = content.clock.now;
    const { items } = await search(content.db, { q: "forum", lang: "fr", now }, publicViewer);
    expect(items.map(({ kind }) => kind).sort()).toEqual(["entry", "event"]);
    expect(await countHits(content, { kinds: undefined })).toEqual({ all: 5, mine: 2 });
    expect(await countHits(content, { kinds: ["event"] })).toEqual({ all: 4, mine: 1 });
  });

  it("is known of what was there before, as of what is added", async () => {
    const store = await open();
    const content = openContent(store);
    await fill(content);
    const before = await tagsOf(content);
    expect(before.length).toBeGreaterThan(8);
    await content.db.deleteFrom("content_tag").where("vocabulary", "=", "written").execute();
    for (let run = 0; run < 2; run++) {
      await store.transaction((db) => up(...([db, store.dialect] as unknown as Parameters<typeof up>)));
      expect(await tagsOf(content)).toEqual(before);
    }
  });
});

function countHits({ db, clock }: Content, more: { kinds: readonly "event"[] | undefined }) {
  return verbs.search.count(db, { q: "forum", lang: "fr", now: clock.now, ...more }, publicViewer);
}
