import { existsSync, mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import axe from "axe-core";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { galleryRoutes, galleryViews } from "./gallery.tsx";
import { sampleWeb } from "./sample-site.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const shots = process.env["SHOTS"];

describe.skipIf(!existsSync(executablePath))("the components in chromium (skipped without it)", () => {
  let browser: Browser;
  let server: ReturnType<typeof serve>;
  let base: string;

  beforeAll(async () => {
    const web = sampleWeb();
    web.mount("/", galleryRoutes(), "sample");
    await new Promise<void>((resolve) => {
      server = serve({ fetch: web.app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve());
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
      ],
    });
    if (shots) mkdirSync(shots, { recursive: true });
  }, 30_000);

  afterAll(async () => {
    await browser?.close();
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
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        timezoneId: "America/Bogota",
        reducedMotion: "reduce",
        colorScheme: scheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(`${base}/${lang}/${view === "home" ? "" : view}`);
      await page.addScriptTag({ content: axe.source });
      const violations = await page.evaluate(async () => {
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
        const result = await axe.run({ runOnly: { type: "tag", values: tags } });
        return result.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
        );
      });
      const overflow = await page.evaluate(() => {
        const { documentElement: root } = (
          globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }
        ).document;
        return root.scrollWidth - root.clientWidth;
      });
      if (shots) await page.screenshot({ path: `${shots}/${view}-${lang}-${width}-${scheme}.png`, fullPage: true });
      await context.close();
      expect({ violations, overflow, errors }).toEqual({ violations: [], overflow: 0, errors: [] });
    },
    30_000,
  );

  it("works under its own Content-Security-Policy: style, script and data blocks raise no complaint", async () => {
    const page = await browser.newPage({ timezoneId: "America/Bogota" });
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
  }, 30_000);
});
