import { sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases, describeOnSqlite } from "../../testing/databases.ts";
import { countQueries } from "../fixtures/count-queries.ts";
import { openContent } from "../fixtures/open-content.ts";
import { events } from "../index.ts";
import { pairOf, parseNewEvent, publicViewer } from "../types/index.ts";
import { selectPairs } from "./overlapping-events.ts";

const now = Date.parse("2026-11-20T12:00Z");
const soon = { from: now, days: 14 };

function open(store: Parameters<typeof openContent>[0]) {
  const content = openContent(store, now);
  let count = 0;
  return {
    ...content,
    /** An event of an initiative, received from its node. */
    async add(of: string, fields: object): Promise<string> {
      const parsed = parseNewEvent({ name: `Forum of ${of}`, zone: "Etc/UTC", startDate: "2027-03-10", ...fields });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const origin = `https://${of}.example`;
      count++;
      const iri = `${origin}/ap/objects/${count}`;
      const from = { iri, origin, owner: `${origin}/ap/actors/igf` };
      const { id } = await content.transaction((tx) => events.receiveRemote(tx, { ...from, event: parsed.value }));
      return id;
    },
    pairs: (query: object = {}) => events.overlapping(content.db, { ...soon, ...query }, publicViewer),
  };
}

describeOnBothDatabases("events that overlap", (database) => {
  it("are those of different initiatives, close in time, with a topic in the same region, or in one country on the same days", async () => {
    const { add, pairs } = open(await database());
    const access = { topics: ["access", "youth"] };
    const kenya = await add("ke", { ...access, place: { country: "KE" } });
    const uganda = await add("ug", { ...access, startDate: "2027-03-15", place: { country: "UG" } });
    await add("ug", { ...access, startDate: "2027-03-16", place: { country: "PE" }, status: "cancelled" });
    await add("later", { ...access, place: { country: "KE" }, status: "postponed" });
    const youth = await add("youth", { place: { country: "KE" } });
    await add("pe", { ...access, place: { country: "PE" } });
    await add("tz", { topics: ["access"], startDate: "2027-05-15", place: { country: "TZ" } });
    await add("old", { ...access, startDate: "2026-03-10", place: { country: "KE" } });
    const { items } = await pairs();
    expect(
      items.map(({ one, other, days, place, topics, score }) => [one.id, other.id, days, place, topics, score]),
    ).toEqual(
      [
        [...[kenya, youth].sort(), 0, "country", [], 6],
        [kenya, uganda, 5, "region", ["access", "youth"], 6],
      ].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    );
  });

  it("counts what can be joined from anywhere, looks as far as it is told, and not at what a plugin leaves out", async () => {
    const { add, pairs, db } = open(await database());
    const online = { topics: ["access"], online: { url: "https://meet.example" } };
    const one = await add("ke", { topics: ["access"], place: { country: "KE" } });
    const other = await add("pe", { ...online, startDate: "2027-03-30" });
    expect((await pairs()).items).toEqual([]);
    const { items } = await pairs({ days: 30 });
    expect(items).toMatchObject([{ days: 20, place: "online", topics: ["access"], score: 3 }]);
    expect((await pairs({ days: 30, event: other })).items).toHaveLength(1);
    expect((await pairs({ days: 30, event: "nobody" })).items).toEqual([]);
    const without = sql`select cast(${pairOf(other, one)} as text)`;
    expect((await events.overlapping(db, { ...soon, days: 30, without }, publicViewer)).items).toEqual([]);
  });

  it("come page by page, and cost two statements however many there are", async () => {
    const store = await database();
    const { add } = open(store);
    for (const name of ["a", "b", "c", "d"]) await add(name, { topics: ["access"], place: { country: "KE" } });
    const { db, count } = countQueries(store.db);
    const first = await events.overlapping(db, { ...soon, limit: 4 }, publicViewer);
    const rest = await events.overlapping(db, { ...soon, limit: 4, cursor: first.next }, publicViewer);
    expect([first.items.length, rest.items.length, rest.next, count()]).toEqual([4, 2, undefined, 4]);
    await expect(events.overlapping(db, { ...soon, cursor: "x" }, publicViewer)).rejects.toThrow();
  });
});

describeOnSqlite("events that overlap, among many", (database) => {
  it("are found through the calendar's index, not by comparing each with each", async () => {
    const store = await database();
    const asked = selectPairs(soon, { limit: 30, skipped: 0 });
    const { rows } = await sql<{ detail: string }>`explain query plan ${asked}`.execute(store.db);
    const plan = rows.map(({ detail }) => detail).filter((line) => /^(SEARCH|SCAN) [ab] /.test(line));
    expect(plan).toEqual([
      expect.stringMatching(/SEARCH a USING INDEX/),
      expect.stringMatching(
        /SEARCH b USING INDEX content_event_calendar \(visibility=\? AND start_at>\? AND start_at<\?\)/,
      ),
    ]);
  });
});
