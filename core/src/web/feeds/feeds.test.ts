import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { allDay, type When } from "../../content/types/index.ts";
import { atomFeed } from "./atom-feed.ts";
import { csvTable } from "./csv-table.ts";
import { type IcsEvent, icsFeed } from "./ics-feed.ts";
import { jsonFeed } from "./json-feed.ts";
import { plainLine, plainText } from "./plain-text.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(..."\r\n\t,;:\\\"'=+-@<>&^\0\u2028\u0085ـ中é😀 aBEGIN:VEVENT".split("")),
    maxLength: 120,
  }),
);

const timed: When = {
  start: Date.UTC(2027, 2, 27, 6),
  end: Date.UTC(2027, 2, 27, 14),
  zone: "Africa/Nairobi",
  allDay: false,
};

function icsEvent(more: Partial<IcsEvent> = {}): IcsEvent {
  const at = Date.UTC(2026, 10, 20);
  return {
    uid: "e1@igf.example",
    when: timed,
    name: "Kenya IGF 2027",
    status: "scheduled",
    sequence: 0,
    created: at,
    updated: at,
    ...more,
  };
}

async function readIcs(events: readonly IcsEvent[]) {
  const text = await icsFeed({ name: "Events", lang: "en", events });
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { text, calendar, read: calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event)) };
}

describe("the calendar feed", () => {
  it("says an event as a strict parser reads it", async () => {
    const event = icsEvent({
      description: "Opening, keynote;\nclosing",
      place: "Nairobi, Kenya",
      url: "https://igf.example/en/events/1",
      status: "cancelled",
      sequence: 3,
      tags: ["Access, and more"],
      latitude: -1.28,
      longitude: 36.82,
    });
    const { text, read } = await readIcs([event]);
    const component = read[0]?.component;
    expect(text).toContain("DTSTART:20270327T060000Z\r\n");
    expect(text).toContain("DTEND:20270327T140000Z\r\n");
    expect(read[0]?.description).toBe("Opening, keynote;\nclosing");
    expect(read[0]?.location).toBe("Nairobi, Kenya");
    expect(read[0]?.sequence).toBe(3);
    expect(component?.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(component?.getFirstPropertyValue("url")).toBe("https://igf.example/en/events/1");
    expect(component?.getFirstProperty("categories")?.getValues()).toEqual(["Access, and more"]);
    expect(String(component?.getFirstPropertyValue("last-modified"))).toBe("2026-11-20T00:00:00Z");
    expect(text).toContain("GEO:-1.28;36.82");
  });

  it("writes whole days as dates, with the day after as the end", async () => {
    const { text } = await readIcs([icsEvent({ when: allDay("2027-03-27", "2027-03-29", "Pacific/Auckland") })]);
    expect(text).toContain("DTSTART;VALUE=DATE:20270327\r\n");
    expect(text).toContain("DTEND;VALUE=DATE:20270330\r\n");
  });

  it("leaves out an end that nobody said", async () => {
    const { text } = await readIcs([icsEvent({ when: { ...timed, openEnd: true } })]);
    expect(text).not.toContain("DTEND");
  });

  it("carries any text without a second event, a long line or a control character", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (name, description, tag) => {
        const event = icsEvent({
          name,
          description,
          place: tag,
          organiser: name,
          tags: [tag],
          uid: `${tag}@x`,
          url: `https://x.example/${tag}`,
        });
        const { text, read } = await readIcs([event]);
        expect(read).toHaveLength(1);
        expect(read[0]?.summary ?? "").toBe(plainLine(name));
        expect(read[0]?.description ?? "").toBe(plainText(description));
        for (const line of text.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/(?!\t)\p{Cc}/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const at = Date.UTC(2026, 10, 20);
const feed = {
  title: "News",
  feedUrl: "https://x.example/f",
  pageUrl: "https://x.example/",
  lang: "en",
  author: "IGF",
};

describe("the news feeds", () => {
  it("carry any text as text in Atom", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const item = {
          id: text,
          url: text,
          title: text,
          summary: text,
          html: text,
          author: text,
          tags: [text],
          published: at,
          updated: at,
        };
        const out = atomFeed({ ...feed, title: text, items: [item] });
        expect(out.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""'))).toEqual(atomTags(text !== ""));
        expect(out).not.toMatch(/(?![\n\t])\p{Cc}|&(?!(amp|lt|gt|quot|#39);)/u);
      }),
    );
  });

  it("carry any text in JSON Feed", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const item = { id: "1", url: "https://x.example/1", title: text, published: at, updated: at };
        const out = JSON.parse(jsonFeed({ ...feed, items: [item] }));
        expect(out.items[0].title).toBe(plainLine(text));
        expect(out.version).toBe("https://jsonfeed.org/version/1.1");
      }),
    );
  });
});

function atomTags(full: boolean) {
  const item = {
    id: "a",
    url: "a",
    title: "a",
    ...(full && { summary: "a", html: "a", author: "a" }),
    tags: ["a"],
    published: at,
    updated: at,
  };
  return atomFeed({ ...feed, items: [item] })
    .match(/<[^>]*>/g)
    ?.map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

describe("a table for spreadsheets", () => {
  it("keeps numbers, empties and texts apart", async () => {
    const csv = await csvTable(
      ["Name", "Seats"],
      [
        ["Suva, Fiji", -3],
        ['The "open" day', undefined],
        ["=1+1", 0],
      ],
    );
    expect(csv).toBe('\ufeffName,Seats\r\n"Suva, Fiji",-3\r\n"The ""open"" day",\r\n"\'=1+1",0\r\n');
  });

  it("never lets a cell begin as a formula, and gives every text back", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const [, row] = parseCsv(await csvTable(["a", "b"], [[text, "end"]]), { bom: true });
        const cell = row?.[0] ?? "";
        expect(row?.[1]).toBe("end");
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
        expect([plainText(text), `'${plainText(text)}`]).toContain(cell);
      }),
    );
  });
});
