import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInChromium } from "../../testing/chromium.ts";
import { inspectPage } from "../../testing/inspect-page.ts";
import { galleryRoutes, galleryViews } from "./gallery.tsx";
import { sampleWeb } from "./sample-site.ts";

const shots = process.env["SHOTS"];

describeInChromium("the components in chromium", (browser) => {
  let server: ReturnType<typeof serve>;
  let base: string;

  beforeAll(async () => {
    const web = sampleWeb();
    web.mount("/", galleryRoutes(), "sample");
    await new Promise<void>((resolve) => {
      server = serve({ fetch: web.app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve());
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    if (shots) mkdirSync(shots, { recursive: true });
  });

  afterAll(() => {
    server?.close();
  });

  const few = [
    { lang: "en", width: 1280, scheme: "light" },
    { lang: "ar", width: 320, scheme: "dark" },
  ] as const;
  const all = [
    ...few,
    { lang: "ar", width: 1280, scheme: "light" },
    { lang: "en", width: 320, scheme: "light" },
    { lang: "ar", width: 1280, scheme: "dark" },
    { lang: "zh", width: 1280, scheme: "dark" },
    { lang: "ru", width: 320, scheme: "light" },
  ] as const;
  // Each costs a second and a half; the whole matrix runs with `CHECK_FULL=1`.
  const cases = galleryViews.flatMap((view) =>
    (process.env["CHECK_FULL"] ? all : few).map((how) => ({ view, ...how })),
  );

  it.each(cases)(
    "shows $view in $lang at $width px, $scheme, without an axe violation or a word outside",
    async ({ view, lang, width, scheme }) => {
      const context = await browser().newContext({
        viewport: { width, height: 800 },
        timezoneId: "America/Bogota",
        reducedMotion: "reduce",
        colorScheme: scheme,
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(`${base}/${lang}/${view === "home" ? "" : view}`);
      const seen = await inspectPage(page);
      if (shots) await page.screenshot({ path: `${shots}/${view}-${lang}-${width}-${scheme}.png`, fullPage: true });
      await context.close();
      expect({ ...seen, errors }).toEqual({ violations: [], overflow: 0, errors: [] });
    },
    30_000,
  );

  it("works under its own Content-Security-Policy: style, script and data blocks raise no complaint", async () => {
    const page = await browser().newPage({ timezoneId: "America/Bogota" });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(`${base}/en/event`);
    const yours = await page.locator("[data-yours]:visible").textContent();
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    const background = await page.evaluate("getComputedStyle(document.querySelector('.mast')).backgroundColor");
    await page.close();
    expect(complaints).toEqual([]);
    expect(yours).toMatch(/^Your time: Sat,? 27 Mar,? (at )?01:00 /);
    expect(JSON.parse(data ?? "")).toEqual({ "@type": "Event", name: "</script>" });
    expect(background).toBe("rgb(18, 48, 74)");
  });
});
