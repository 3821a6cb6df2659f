import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInChromium } from "../../testing/chromium.ts";
import { describeOnSqlite, type OpenDatabase } from "../../testing/databases.ts";
import { inspectPage } from "../../testing/inspect-page.ts";
import { looks } from "../../testing/looks.ts";
import { openSite } from "../../testing/open-site.ts";
import { builtinPlugins } from "../index.ts";
import { fillSite, samplePeers } from "./test/fill-site.ts";

const shots = process.env["SHOTS"];

/** The site's own pages, full and empty, of an initiative and of the global node. */
describeInChromium("the pages of a site in chromium", (browser) => {
  describeOnSqlite("of sample data", (open) => lookAtPages(browser, open));
});

function lookAtPages(browser: () => Browser, open: OpenDatabase) {
  const servers: ReturnType<typeof serve>[] = [];
  const bases: Record<string, string> = {};

  beforeAll(async () => {
    for (const [name, kind, full] of [
      ["full", "national", true],
      ["empty", "national", false],
      ["world", "secretariat", true],
    ] as const) {
      const site = await openSite({
        store: await open(),
        plugins: builtinPlugins,
        site: { kind },
        federation: { peers: async () => (full ? [...samplePeers] : []) },
      });
      if (full) await fillSite(site);
      bases[name] = await new Promise<string>((resolve) => {
        const fetch = (request: Request) => {
          const { pathname, search } = new URL(request.url);
          return site.get(pathname + search, request);
        };
        const server = serve({ fetch, hostname: "127.0.0.1", port: 0 }, (info: AddressInfo) =>
          resolve(`http://127.0.0.1:${info.port}`),
        );
        servers.push(server);
      });
    }
    if (shots) mkdirSync(shots, { recursive: true });
  });

  afterAll(() => {
    for (const server of servers) server.close();
  });

  it("keeps the first page of a full site within eight screens of a telephone, in Arabic too", async () => {
    const page = await browser().newPage({ viewport: { width: 320, height: 800 } });
    for (const on of ["full", "world"]) {
      await page.goto(`${bases[on]}/ar/`);
      const height = await page.evaluate<number>("document.querySelector('main').offsetHeight");
      expect([on, height <= 8 * 800]).toEqual([on, true]);
    }
    await page.close();
  });

  const views = [
    { view: "home", on: "full", path: "/" },
    { view: "home-empty", on: "empty", path: "/" },
    { view: "world", on: "world", path: "/" },
    { view: "search", on: "empty", path: "/search" },
    { view: "found", on: "full", path: "/search?q=sample" },
    { view: "nothing", on: "full", path: "/search?q=xyzzy&kind=event" },
    { view: "about", on: "full", path: "/about" },
  ];
  const cases = views.flatMap((view) => looks.map((look) => ({ ...view, ...look })));

  it.each(cases)(
    "shows $view in $lang at $width px, $scheme, without an axe violation or a word outside",
    async ({ view, on, path, lang, width, scheme }) => {
      const context = await browser().newContext({
        viewport: { width, height: 800 },
        colorScheme: scheme,
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await page.goto(`${bases[on]}/${lang}${path}`);
      const seen = await inspectPage(page);
      if (shots) await page.screenshot({ path: `${shots}/${view}-${lang}-${width}.png`, fullPage: true });
      await context.close();
      expect(seen).toEqual({ violations: [], overflow: 0 });
    },
    30_000,
  );
}
