import { describeInChromium } from "@nri-commons/core/testing/chromium";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findPages, type PageName, type PublicPage } from "./public-pages.ts";
import { bootSampleNodes, itemsOf, type SampleNodes } from "./sample-nodes.ts";

/** A4 without its margins of 18 mm, in CSS pixels. */
const paper = { width: 658, height: 986 };

describeInChromium("on paper", (browser) => {
  let nodes: SampleNodes;
  let pages: Readonly<Record<PageName, PublicPage>>;
  let page: Page;

  beforeAll(async () => {
    nodes = await bootSampleNodes();
    pages = await findPages(nodes);
    page = await browser().newPage({ viewport: paper });
    await page.emulateMedia({ media: "print" });
  });
  afterAll(async () => {
    await nodes?.remove();
  });

  const show = async (name: PageName, lang = "en") => {
    const { node, path } = pages[name];
    await page.goto(`${node.origin}/${lang}${path}`);
    return `${node.origin}/${lang}${path}`;
  };
  const print = async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString("latin1");
  };

  it("has every session of a programme with its link, in order of time beside it, none of them cut in two", async () => {
    const events = await itemsOf(nodes.kenya, "events");
    const heads = Map.groupBy(events, ({ superEvent }) => superEvent?.split("/").at(-1) ?? "");
    heads.delete("");
    const [[id, own] = ["", []]] = [...heads].sort(([, one], [, other]) => other.length - one.length);
    expect(own.length).toBeGreaterThan(4);
    await page.goto(`${nodes.kenya.origin}/en/events/${id}`);
    const pdf = await print();
    expect(own.filter((session) => !pdf.includes(`/events/${session.id}`))).toEqual([]);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    const cards = await page.locator(".prog .card").evaluateAll((all) =>
      all.map((card) => {
        const { getComputedStyle } = globalThis as unknown as Window;
        return { shown: (card as HTMLElement).offsetHeight > 0, inside: getComputedStyle(card).breakInside };
      }),
    );
    expect(cards).toEqual(own.map(() => ({ shown: true, inside: "avoid" })));
    const [time, title] = [page.locator(".prog-at").first(), page.locator(".prog .card h4").first()];
    const [left, right] = [await time.boundingBox(), await title.boundingBox()];
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
  });

  it("has no menus, forms, buttons or filters, and says from which address it is", async () => {
    for (const name of [
      "events",
      "event with a programme",
      "outputs",
      "output with files",
      "experts",
      "found",
    ] as const) {
      const address = await show(name);
      const shown = await page
        .locator("nav, form, input, select, button, .btn, .share, textarea")
        .evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetHeight > 0).map((one) => one.outerHTML));
      expect({ name, shown }).toEqual({ name, shown: [] });
      expect(await page.locator(".paper").textContent()).toBe(address);
      expect(await page.locator("h1").isVisible()).toBe(true);
    }
  });

  it("cuts nothing off at the sides, from left to right and from right to left", async () => {
    const wide: string[] = [];
    for (const name of [
      "events",
      "month",
      "event with a programme",
      "outputs",
      "output with files",
      "network",
    ] as const) {
      for (const lang of ["en", "ar"]) {
        await show(name, lang);
        const over = await page.evaluate((most) => {
          const { document } = globalThis as unknown as Window;
          return [...document.querySelectorAll("main *")]
            .map((one) => ({ at: one.getBoundingClientRect(), html: one.outerHTML.slice(0, 80), kind: one.className }))
            .filter(({ at, kind }) => at.width > 1 && kind !== "vh" && (at.right > most + 1 || at.left < -1))
            .map(({ html }) => html);
        }, paper.width);
        wide.push(...over.map((html) => `${name} ${lang}: ${html}`));
      }
    }
    expect(wide).toEqual([]);
  });

  it("tells the addresses of other sites behind their links", async () => {
    await show("output with files");
    const links = await page
      .locator('main a[href^="http"]:not(.btn)')
      .evaluateAll((all) =>
        all
          .filter((link) => (link as HTMLElement).offsetHeight > 0)
          .map((link) => (globalThis as unknown as Window).getComputedStyle(link, "::after").content),
      );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((content) => !content.includes("http"))).toEqual([]);
  });
});

interface Window {
  getComputedStyle(element: unknown, pseudo?: string): { breakInside: string; content: string };
  document: { querySelectorAll(selector: string): Iterable<Shown> };
}

interface Shown {
  getBoundingClientRect(): { width: number; left: number; right: number };
  outerHTML: string;
  className: string;
}

interface HTMLElement {
  offsetHeight: number;
}
