import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseNewEvent, parseNewOutput } from "../../../content/types/index.ts";
import { timeUsed } from "../../../testing/time-used.ts";
import { type ImportRow, mostRows } from "./import-row.ts";
import { readEventsFile } from "./read-events-file.ts";
import { readXml, XmlProblem } from "./read-xml.ts";

const options = { zone: "Africa/Nairobi", lang: "en" };
const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const read = (name: string) => readEventsFile({ name, bytes: fixture(name) }, options);
const readAs = (name: string, text: string) => readEventsFile({ name, bytes: new TextEncoder().encode(text) }, options);

function eventOf(row: ImportRow | undefined) {
  const parsed = parseNewEvent(row?.input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

describe("The Events Calendar's list", () => {
  it("gives events with place, host, zone and plain titles", async () => {
    const { rows, problems, isPart } = await read("tribe-events.json");
    expect([rows.length, problems, isPart]).toEqual([3, [], false]);
    expect(eventOf(rows[0])).toMatchObject({
      name: { en: "Lake Region IGF 2027 – Access & Trust" },
      summary: { en: "Two days in Kisumu and online." },
      description: { format: "html" },
      zone: "Africa/Nairobi",
      start: Date.parse("2027-07-08T09:00:00+03:00"),
      end: Date.parse("2027-07-09T17:00:00+03:00"),
      place: { name: { en: "Lakeside Hall" }, street: "1 Harbour Road", locality: "Kisumu", country: "KE" },
      organisers: [{ name: "Lake Region IGF", url: "https://old.igf.example" }],
      keywords: ["Annual meeting"],
      sourceUrl: "https://old.igf.example/event/lake-region-igf-2027/",
    });
  });

  it("takes hours from UTC where the zone is only an offset, and whole days as days", async () => {
    const { rows } = await read("tribe-events.json");
    expect(eventOf(rows[1])).toMatchObject({ zone: "Africa/Nairobi", start: Date.parse("2027-03-10T13:00Z") });
    expect(eventOf(rows[2])).toMatchObject({ allDay: true, startDate: "2027-07-07", endDate: "2027-07-07" });
  });

  it("says that there is more where a page follows", async () => {
    const json = JSON.parse(fixture("tribe-events.json").toString());
    const more = { ...json, next_rest_url: "https://old.igf.example/wp-json/tribe/events/v1/events?page=2" };
    expect((await readAs("", JSON.stringify(more))).isPart).toBe(true);
  });
});

describe("Indico's export", () => {
  it("gives the event, and below it slots and contributions, in the clock that it names", async () => {
    const { rows } = await read("indico-event.json");
    expect(rows.map(({ partOf }) => partOf)).toEqual([undefined, rows[0]?.key, rows[0]?.key]);
    expect(eventOf(rows[0])).toMatchObject({
      zone: "Pacific/Fiji",
      start: Date.parse("2027-05-04T09:00:00+12:00"),
      place: { name: { en: "Harbour Centre" }, street: "Suva" },
      room: "Great Hall",
    });
    expect(eventOf(rows[1])).toMatchObject({
      name: { en: "Cables and resilience" },
      zone: "Pacific/Fiji",
      start: Date.parse("2027-05-03T22:00Z"),
      room: "Room 1",
      speakers: [{ role: "moderator" }, { role: "speaker" }],
    });
    expect(eventOf(rows[2])).toMatchObject({ track: "Content", sessionType: "lightning-talk" });
  });

  it("keeps the names of persons apart from the event", async () => {
    const { rows } = await read("indico-event.json");
    expect(rows[1]?.people).toEqual([
      { index: 0, name: "Mere Example", affiliation: "Island ISP" },
      { index: 1, name: "Tomasi Example" },
    ]);
    expect(JSON.stringify(rows[1]?.input)).not.toContain("Example");
  });
});

describe("pretalx's schedule", () => {
  it("gives one event with its talks as sessions", async () => {
    const { rows } = await read("pretalx-schedule.json");
    expect(eventOf(rows[0])).toMatchObject({
      name: { en: "Youth IGF 2027" },
      allDay: true,
      startDate: "2027-09-10",
      endDate: "2027-09-11",
      zone: "Africa/Lagos",
    });
    expect(rows[1]?.partOf).toBe(rows[0]?.key);
    expect(eventOf(rows[1])).toMatchObject({
      start: Date.parse("2027-09-10T09:30:00+01:00"),
      end: Date.parse("2027-09-10T10:45:00+01:00"),
      room: "Baobab",
      track: "Rights",
      sessionType: "workshop",
      languages: ["en"],
      description: { format: "markdown", text: { en: "A *workshop* for everybody.\n\nBring questions." } },
      speakers: [{ role: "speaker" }, { role: "speaker" }],
      links: [{ url: "https://talks.example/reader", name: "Reader" }],
    });
    expect(rows[1]?.people?.map(({ name }) => name)).toEqual(["Amina Example", "Kofi Example"]);
  });
});

describe("a WordPress export", () => {
  it("gives events with their venue, posts as outputs, and nothing of the bin", async () => {
    const { rows } = await read("wordpress.xml");
    expect(rows.map(({ kind, key }) => [kind ?? "event", key])).toEqual([
      ["event", "https://old.igf.example/event/fgi-2026/"],
      ["output", "https://old.igf.example/2025/12/rapport-annuel/"],
    ]);
    expect(eventOf(rows[0])).toMatchObject({
      name: { fr: "FGI 2026 : l’accès pour tous" },
      zone: "Africa/Porto-Novo",
      start: Date.parse("2026-06-04T09:00:00+01:00"),
      end: Date.parse("2026-06-05T17:30:00+01:00"),
      place: { name: { fr: "Salle du Lac" }, locality: "Cotonou", country: "BJ" },
      keywords: ["Rencontre annuelle"],
    });
    expect(eventOf(rows[0]).description?.text["fr"]).toBe("<p>Deux jours de débats &amp; d'ateliers.</p>");
    const output = parseNewOutput(rows[1]?.input, { isRegistry: false });
    expect(output).toMatchObject({
      ok: true,
      value: { type: "nri-annual-report", producer: "community", issued: "2025-12-20" },
    });
    expect(rows[1]?.notes?.[0]).toContain("choose its type");
  });

  it.each([
    ["a document type", '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss>&a;</rss>', "document type"],
    ["an entity", "<rss><channel><title>&eacute;</title></channel></rss>", "entity"],
    ["a cut file", "<rss><channel><item><title>x", "cut off"],
    ["another XML", "<feed><title>x</title></feed>", "no export of WordPress"],
  ])("refuses %s with a sentence", async (_, text, said) => {
    const { rows, problems } = await readAs("x.xml", text);
    expect([rows, problems[0]?.message]).toEqual([[], expect.stringContaining(said)]);
  });
});

describe("reading XML", () => {
  const events = (text: string) =>
    [...readXml(text)].map((event) =>
      Object.values(event)
        .filter((part) => typeof part === "string")
        .join(" "),
    );

  it("gives elements, attributes, texts and CDATA in their order", () => {
    expect(events('<a x="1 > 0"><b/>t&amp;&#233;<![CDATA[<raw>]]></a>')).toEqual([
      "open a",
      "open b",
      "close b",
      "text t&é",
      "text <raw>",
      "close a",
    ]);
  });

  it.each([
    "<a><b></a></b>",
    "<a",
    "<a>&nbsp;</a>",
    "x<a/>",
    "<a></a></a>",
    `${"<a>".repeat(70)}`,
    "<a>&#0;</a>",
    "<a>&#xD800;</a>",
  ])("refuses %s", (text) => {
    expect(() => events(text)).toThrow(XmlProblem);
  });

  it("needs no more time for a long run of openers than for a text", async () => {
    const used = await timeUsed(() => {
      expect(() => events(`<a>${"<".repeat(200_000)}`)).toThrow(XmlProblem);
      expect(() => events(`<a b="${"x".repeat(300_000)}`)).toThrow(XmlProblem);
    });
    expect(used).toBeLessThan(1000);
  });
});

describe("any file", () => {
  it("is told to be a page where it is one", async () => {
    const { problems } = await readAs("", "<!doctype html><title>x</title>");
    expect(problems[0]?.message).toContain("address of its calendar");
  });

  it("is refused above its limits, with what to do", async () => {
    const many = JSON.stringify(
      Array.from({ length: mostRows + 1 }, (_, index) => ({ name: `e${index}`, startDate: "2027-01-01" })),
    );
    expect((await readAs("x.json", many)).problems[0]?.message).toContain("2000 at most");
    await expect(readAs("x.csv", "x".repeat(5 * 1024 * 1024 + 1))).rejects.toThrow("Some of what was sent");
    await expect(readAs("x.csv", "name\0")).rejects.toMatchObject({ problems: [{ path: "file" }] });
  });
});
