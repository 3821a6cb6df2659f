import { expect, it } from "vitest";
import type { Db } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { type Content, openContent } from "../fixtures/open-content.ts";
import { events } from "../index.ts";
import { parseNewEvent, publicViewer } from "../types/index.ts";

async function add({ transaction }: Content, fields: Record<string, unknown>): Promise<string> {
  const parsed = parseNewEvent({ zone: "Africa/Nairobi", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return transaction(async (tx) => {
    const { id } = await events.add(tx, { event: parsed.value });
    await events.publish(tx, { id });
    return id;
  });
}

async function names(db: Db, query: Parameters<typeof events.list>[1]): Promise<string[]> {
  const { items } = await events.list(db, query, publicViewer);
  return items.map(({ name }) => name["en"] ?? "");
}

describeOnBothDatabases("lists of events", (open) => {
  it("tells upcoming from past ones, with those that go on now among the upcoming", async () => {
    const content = openContent(await open());
    const now = Date.parse("2027-05-10T12:00Z");
    await add(content, { name: "past", startDate: "2027-05-01" });
    await add(content, { name: "today", startDate: "2027-05-10" });
    await add(content, { name: "long course", startDate: "2027-01-01", endDate: "2027-07-01" });
    await add(content, { name: "long past", startDate: "2026-01-01", endDate: "2026-07-01" });
    await add(content, { name: "next", startDate: "2027-06-01" });
    expect(await names(content.db, { from: now })).toEqual(["long course", "today", "next"]);
    expect(await names(content.db, { from: now, order: "latest" })).toEqual(["next", "today", "long course"]);
    expect(await names(content.db, { endedBefore: now })).toEqual(["past", "long past"]);
    const may = { from: Date.parse("2027-05-01"), to: Date.parse("2027-06-01") };
    expect((await events.inMonth(content.db, may, publicViewer)).length).toBe(4);
    expect(await events.count(content.db, { from: now }, publicViewer)).toBe(3);
    expect(await events.count(content.db, {}, publicViewer, 2)).toBe(3);
  });

  it("names the countries of the events that fit, once each, and none of a draft", async () => {
    const content = openContent(await open());
    const now = Date.parse("2027-05-10T12:00Z");
    for (const [country, startDate] of [
      ["KE", "2027-06-01"],
      ["GH", "2027-06-02"],
      ["KE", "2027-06-03"],
      ["SN", "2026-01-01"],
    ]) {
      await add(content, { name: "there", startDate, place: { country } });
    }
    await add(content, {
      name: "long course",
      startDate: "2027-01-01",
      endDate: "2027-07-01",
      place: { country: "TG" },
      adminArea: "Kisumu County",
    });
    await add(content, { name: "anywhere", startDate: "2027-06-01" });
    await content.transaction(async (tx) => {
      const draft = parseNewEvent({
        zone: "Africa/Lome",
        name: "draft",
        startDate: "2027-06-01",
        place: { country: "BJ" },
      });
      if (draft.ok) await events.add(tx, { event: draft.value });
    });
    expect(await events.places(content.db, { from: now }, publicViewer)).toEqual({
      countries: ["GH", "KE", "TG"],
      areas: ["Kisumu County"],
    });
    expect(await names(content.db, { area: "Kisumu County", from: now })).toEqual(["long course"]);
    expect(await events.places(content.db, { endedBefore: now }, publicViewer)).toEqual({
      countries: ["SN"],
      areas: [],
    });
  });

  it("walks all pages once, also where many begin at the same instant", async () => {
    const content = openContent(await open());
    const ids = new Set<string>();
    for (let index = 0; index < 7; index++) {
      ids.add(await add(content, { name: "same", startDate: "2027-05-04", topics: "access" }));
    }
    for (const query of [{}, { topic: "access" }, { from: 0 }, { order: "latest" }] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await events.list(content.db, { ...query, limit: 3, cursor }, publicViewer);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(seen.length).toBe(7);
      expect(new Set(seen)).toEqual(ids);
    }
  });

  it("narrows by everything a calendar is asked for", async () => {
    const content = openContent(await open());
    const parent = await add(content, { name: "Forum", startDate: "2027-05-04", place: { country: "KE" } });
    await add(content, {
      name: "Session",
      startDate: "2027-05-04",
      superEvent: parent,
      level: "introductory",
      sessionType: "workshop",
      sdgs: "sdg-9; sdg-4",
      wsisActionLines: "C4",
      languages: "sw; en",
      topics: "access",
    });
    await add(content, { name: "Paris", startDate: "2027-05-05", place: { country: "FR" }, topics: "access" });
    expect(await names(content.db, { country: "KE" })).toEqual(["Forum"]);
    expect(await names(content.db, { region: "african" })).toEqual(["Forum"]);
    expect(await names(content.db, { superEvent: parent })).toEqual(["Session"]);
    expect(await names(content.db, { topLevel: true })).toEqual(["Forum", "Paris"]);
    expect(await names(content.db, { level: "introductory", sessionType: "workshop" })).toEqual(["Session"]);
    expect(await names(content.db, { topic: "access", sdg: "sdg-9", wsis: "C4", language: "sw" })).toEqual(["Session"]);
    expect(await names(content.db, { topic: "access", sdg: "sdg-1" })).toEqual([]);
    expect(await names(content.db, { q: "pari" })).toEqual(["Paris"]);
    expect(await names(content.db, { q: "pari", topic: "access" })).toEqual(["Paris"]);
    expect(await names(content.db, { q: "!" })).toEqual([]);
    expect(await names(content.db, { takePart: "in-person" })).toEqual(["Forum", "Paris"]);
    expect(await names(content.db, { takePart: "online" })).toEqual([]);
    expect(await names(content.db, { refs: [parent, "https://ke.example/1"] })).toEqual(["Forum"]);
    expect(await names(content.db, { refs: [] })).toEqual([]);
    expect(await names(content.db, { source: "remote" })).toEqual([]);
    expect(await names(content.db, { status: "cancelled" })).toEqual([]);
  });

  it("shows drafts to nobody who may not see them, even when asked", async () => {
    const content = openContent(await open());
    const parsed = parseNewEvent({ name: "Secret", startDate: "2027-05-04", zone: "Etc/UTC" });
    if (!parsed.ok) throw new Error("not an event");
    await content.transaction((tx) => events.add(tx, { event: parsed.value }));
    expect(await names(content.db, { visibility: "draft" })).toEqual([]);
    expect(await names(content.db, { q: "secret", visibility: "draft" })).toEqual([]);
  });

  it("refuses a cursor that it did not write", async () => {
    const { db } = openContent(await open());
    for (const cursor of ["", "x", "bnVsbA", Buffer.from('["a",1]').toString("base64url")]) {
      await expect(events.list(db, { cursor }, publicViewer)).rejects.toMatchObject({ code: "bad-request" });
    }
  });
});
