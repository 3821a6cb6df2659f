import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type InspectOptions, inspectPage } from "@nri-commons/core/testing/inspect-page";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type PageRoutes, pageRoutes } from "./page-routes.ts";
import { openStagedSite, type StagedSite } from "./staged-site.ts";
import type { StagedPage } from "./staging.ts";
import { uselessOn } from "./usable-without-scripts.ts";
import { needsOwner, type Walk, walkSite } from "./walk-site.ts";

// Each page once in each width; both languages in both, and others, with `CHECK_FULL=1`.
const looks = [
  { lang: "en", width: 1280, colours: true },
  { lang: "ar", width: 320, colours: false },
  ...(process.env["CHECK_FULL"]
    ? [
        { lang: "en", width: 320, colours: true },
        { lang: "ar", width: 1280, colours: true },
        { lang: "fr", width: 1280, colours: false },
        { lang: "ru", width: 320, colours: false },
        { lang: "zh", width: 1280, colours: false },
      ]
    : []),
];

describeInChromium("every page of a site and its console", (browser) => {
  let stage: StagedSite;
  let routes: PageRoutes;
  let walk: Walk;
  const complaints: string[] = [];
  beforeAll(async () => {
    stage = await openStagedSite();
    routes = await pageRoutes(stage.site.node);
    walk = await walkSite(stage, routes);
  });
  afterAll(() => stage?.remove());

  it("is reached: no route is left out, and no link is dead", () => {
    expect(walk.broken).toEqual([]);
    expect(walk.unseen).toEqual([]);
    expect(walk.pages.length).toBeGreaterThan(100);
  });

  async function lookAtEach(options: BrowserContextOptions, lang: string, look: (page: Page) => Promise<string[]>) {
    const wrong: string[] = [];
    const pages = new Map<string, Page>();
    for (const staged of walk.pages) {
      const page = await pageFor(pages, staged, options);
      const answer = await page.goto(`${staged.origin ?? stage.site.node.origin}/${lang}${staged.path}`);
      if (answer?.status() !== (staged.status ?? 200)) wrong.push(`${staged.path}: ${answer?.status()}`);
      wrong.push(...(await look(page)).map((one) => `${staged.path}: ${one}`));
      const direction = await page.getAttribute("html", "dir");
      if (direction !== (lang === "ar" ? "rtl" : "ltr")) wrong.push(`${staged.path}: written ${direction}`);
      wrong.push(...complaints.splice(0).map((one) => `${staged.path}: ${one}`));
    }
    for (const page of pages.values()) await page.context().close();
    return wrong;
  }

  /** One page for everybody who looks alike. */
  async function pageFor(pages: Map<string, Page>, staged: StagedPage, options: BrowserContextOptions): Promise<Page> {
    const cookie = staged.cookie ?? (needsOwner(staged.path) ? stage.site.cookie : "");
    const known = pages.get(cookie);
    if (known) return known;
    const context = await browser().newContext({ reducedMotion: "reduce", ...options });
    const [name = "", value = ""] = cookie.split("=");
    if (name !== "") await context.addCookies([{ name, value, url: stage.site.node.origin }]);
    const page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    // That a page answers 404 or 410 is told there, too.
    page.on(
      "console",
      (said) =>
        ["error", "warning"].includes(said.type()) && !/status of 4/.test(said.text()) && complaints.push(said.text()),
    );
    pages.set(cookie, page);
    return page;
  }

  const inspected = (options: InspectOptions) => async (page: Page) => {
    const { violations, overflow } = await inspectPage(page, options);
    return [...violations, ...(overflow > 0 ? [`${overflow} px too wide`] : [])];
  };

  it.each(looks)(
    "has nothing that axe complains about and fits ($lang, $width px)",
    async ({ lang, width, colours }) => {
      const look = inspected({ colours });
      expect(await lookAtEach({ viewport: { width, height: 900 } }, lang, look)).toEqual([]);
    },
    600_000,
  );

  it("works with scripts switched off: every form can be sent, nothing shown needs a script, every link leads somewhere (en, 320 px)", async () => {
    const off = { viewport: { width: 320, height: 800 }, javaScriptEnabled: false };
    expect(await lookAtEach(off, "en", uselessOn)).toEqual([]);
  }, 600_000);

  it("would find what cannot be used", async () => {
    const context = await browser().newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    const bad = `<main><form action="/x"><input name="a"></form><button type="button">Open</button><a href="#">More</a><a href="#no">No</a>
      <details><summary>More</summary><button type="button">Hidden</button></details><p style="inline-size:400px">Wide</p></main>`;
    await page.goto(`data:text/html,${encodeURIComponent(bad)}`);
    const found = (await uselessOn(page)).map((one) => one.replace(/:.*/s, ""));
    expect(found).toEqual([
      "0 first headings",
      "form without a button",
      "button that needs a script",
      "link that leads nowhere",
      "link to no place",
      expect.stringMatching(/px too wide$/),
    ]);
    await context.close();
  });
});
