import { mkdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Event } from "../content/types/index.ts";
import { describeInChromium } from "../testing/chromium.ts";
import { describeOnSqlite, type OpenDatabase } from "../testing/databases.ts";
import { inspectPage } from "../testing/inspect-page.ts";
import { looks } from "../testing/looks.ts";
import { openSite, type TestSite } from "../testing/open-site.ts";
import { builtinPlugins } from "./index.ts";

const shots = process.env["SHOTS"];
const samples = new URL("../../../nodes/demo/data/", import.meta.url);

/** The pages of the built-in kinds with the demonstration's own events. */
describeInChromium("the built-in pages in chromium", (browser) => {
  describeOnSqlite("of sample data", (open) => lookAtPages(browser, open));
});

function lookAtPages(browser: () => Browser, open: OpenDatabase) {
  let server: ReturnType<typeof serve>;
  let base: string;
  let pages: Record<string, string>;

  beforeAll(async () => {
    const site = await openSite({ store: await open(), plugins: builtinPlugins });
    pages = await fill(site);
    await new Promise<void>((resolve) => {
      const fetch = (request: Request) =>
        site.get(new URL(request.url).pathname + new URL(request.url).search, request);
      server = serve({ fetch, hostname: "127.0.0.1", port: 0 }, () => resolve());
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    if (shots) mkdirSync(shots, { recursive: true });
  });

  afterAll(() => {
    server?.close();
  });

  const names = [
    "home",
    "events",
    "past",
    "calendar",
    "event",
    "session",
    "cancelled",
    "moved",
    "search",
    "none",
    "about",
  ];
  it.each(names.flatMap((name) => looks.map((look) => ({ name, ...look }))))(
    "shows $name in $lang at $width px, $scheme, without an axe violation or a word outside",
    async ({ name, lang, width, scheme }) => {
      const context = await browser().newContext({
        viewport: { width, height: 800 },
        colorScheme: scheme,
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await page.goto(`${base}/${lang}${pages[name] ?? ""}`);
      const seen = await inspectPage(page);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${lang}-${width}.png`, fullPage: true });
      await context.close();
      expect(seen).toEqual({ violations: [], overflow: 0 });
    },
    30_000,
  );
}

/** The sample events of the demonstration, and the address of one page of each sort. */
async function fill(site: TestSite): Promise<Record<string, string>> {
  for (const file of [
    "events/kigf.json",
    "samples/kigf-events.json",
    "samples/waigf-events.json",
    "samples/dc-events.json",
  ]) {
    const text = readFileSync(new URL(file, samples), "utf8");
    await site.run("event import", { file: { name: file, text }, options: { publish: true } });
  }
  const listed = (await site.run("event list", { options: { limit: "200" } })).data as Event[];
  const pageOf = (found: (event: Event) => boolean) => `/events/${listed.find(found)?.id}`;
  const withSessions = new Set(listed.map(({ superEvent }) => superEvent));
  return {
    home: "/",
    events: "/events",
    past: "/events/past",
    calendar: "/events/calendar?month=2027-05",
    event: pageOf(({ id }) => withSessions.has(id)),
    session: pageOf(({ superEvent, speakers }) => superEvent !== undefined && speakers !== undefined),
    cancelled: pageOf(({ status }) => status === "cancelled"),
    moved: pageOf(({ previousStart }) => previousStart !== undefined),
    search: "/search?q=sample",
    none: "/events?q=nothinglikethis&sdg=sdg-5",
    about: "/about",
  };
}
