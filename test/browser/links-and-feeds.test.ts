import type { TestNode } from "@nri-commons/core/testing";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crawl } from "./crawl.ts";
import { bootSampleNodes, itemsOf, type SampleNodes } from "./sample-nodes.ts";

/** What can be asked of two filled nodes without a browser. */
describe("two nodes that exchange", () => {
  let nodes: SampleNodes;

  beforeAll(async () => {
    nodes = await bootSampleNodes();
  });
  afterAll(async () => {
    await nodes?.remove();
  });

  it.each(["global", "kenya"] as const)("answer every link of every page (%s)", async (name) => {
    const found = await crawl(nodes[name].origin, { start: "/en", most: 600 });
    expect(found.visited).toBeGreaterThan(150);
    expect(found.broken).toEqual([]);
  });

  it("show no key of a text, no undefined and no NaN on any page", async () => {
    const found = await crawl(nodes.kenya.origin, { start: "/fr", most: 150 });
    expect(found.suspicious).toEqual([]);
  });

  it("give a world calendar that a strict reader takes, every event of it", async () => {
    const response = await nodes.global.get("/en/events.ics");
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = await response.text();
    const lines = text.split("\r\n");
    expect(lines.filter((line) => line.includes("\n") || Buffer.byteLength(line) > 75)).toEqual([]);

    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component, { strictExceptions: true });
      const occurrences = [...startsOf(event)];
      return { event, occurrences };
    });
    expect(events.length).toBeGreaterThanOrEqual(40);
    for (const { event, occurrences } of events) {
      expect(event.uid).not.toBe("");
      expect(event.summary).not.toBe("");
      expect(occurrences.length).toBeGreaterThan(0);
      expect(event.endDate.compare(event.startDate)).toBeGreaterThanOrEqual(0);
    }
    expect(new Set(events.map(({ event }) => event.uid)).size).toBe(events.length);
  });

  it("give one event as a calendar of its own, under the same uid", async () => {
    const [event] = await itemsOf(nodes.kenya, "events");
    const text = await (await nodes.kenya.get(`/en/events/${event?.id}.ics`)).text();
    const uids = [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
    expect(uids).toHaveLength(1);
    expect(await (await nodes.kenya.get("/en/events.ics")).text()).toContain(`UID:${uids[0]}\r\n`);
  });

  it("say in JSON-LD on every event page what it is, when and where from", async () => {
    for (const { id } of await itemsOf(nodes.global, "events")) {
      const html = await (await nodes.global.get(`/en/events/${id}`)).text();
      const [, data = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
      const said: unknown = JSON.parse(data);
      expect(said).toMatchObject({
        "@context": "https://schema.org",
        "@type": expect.stringMatching(/Event$/),
        name: expect.any(String),
        startDate: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
      });
    }
  });

  it.each(["events", "outputs"])("give %s as a JSON Feed 1.1", async (kind) => {
    for (const node of [nodes.global, nodes.kenya]) {
      const feed = await json(node, `/en/${kind}.json`);
      expect(feed).toMatchObject({
        version: "https://jsonfeed.org/version/1.1",
        title: expect.any(String),
        feed_url: `${node.origin}/en/${kind}.json`,
        home_page_url: `${node.origin}/en/${kind}`,
      });
      expect(feed.items.length).toBeGreaterThan(0);
      expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
      for (const item of feed.items) {
        expect(item.content_html ?? item.content_text).toEqual(expect.any(String));
        expect(Number.isNaN(Date.parse(item.date_published ?? ""))).toBe(false);
        expect(new URL(item.url ?? "").protocol).toMatch(/^https?:$/);
      }
    }
  });
});

interface JsonFeed {
  items: { id: string; url?: string; content_html?: string; content_text?: string; date_published?: string }[];
}

async function json(node: TestNode, path: string): Promise<JsonFeed> {
  const response = await node.get(path);
  expect(response.headers.get("content-type")).toContain("json");
  return response.json() as Promise<JsonFeed>;
}

/** The first hundred starts of an event, the only one when it does not repeat. */
function* startsOf(event: ICAL.Event): Generator<ICAL.Time> {
  const starts = event.iterator();
  for (let taken = 0; taken < 100; taken++) {
    const start = starts.next();
    if (!start) return;
    yield start;
  }
}
