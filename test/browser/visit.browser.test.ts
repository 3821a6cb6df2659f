import { describeInChromium } from "@nri-commons/core/testing/chromium";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bootSampleNodes, type SampleNodes } from "./sample-nodes.ts";

describeInChromium("a visit", (browser) => {
  let nodes: SampleNodes;

  beforeAll(async () => {
    nodes = await bootSampleNodes();
  });
  afterAll(async () => {
    await nodes?.remove();
  });

  it("gives news feeds that an XML parser takes, in every language", async () => {
    const page = await browser().newPage();
    for (const node of [nodes.global, nodes.kenya]) {
      for (const path of ["/en/events.atom", "/ar/events.atom", "/zh/outputs.atom", "/en/outputs.atom"]) {
        const xml = await (await node.get(path)).text();
        const read = await page.evaluate(readXml, xml);
        expect(read).toMatchObject({ error: "", root: "feed", namespace: "http://www.w3.org/2005/Atom" });
        expect(read.entries).toBeGreaterThan(0);
      }
      for (const path of ["/sitemap.xml", "/opensearch.xml", "/favicon.svg"]) {
        const read = await page.evaluate(readXml, await (await node.get(path)).text());
        expect(read.error).toBe("");
      }
    }
    await page.close();
  });

  it("needs no script: from the home page to an event, a file, a person, a word in Arabic and another language", async () => {
    const context = await browser().newContext({ javaScriptEnabled: false, acceptDownloads: true });
    const page = await context.newPage();
    const main = page.locator("#main");
    await page.goto(nodes.global.origin);
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/?$/);

    await openFromMenu(page, "Events");
    await page.getByLabel("Words").fill("exchange points");
    await page.getByRole("button", { name: "Show" }).click();
    expect(page.url()).toContain("q=exchange+points");
    await main.getByRole("link", { name: /technical meeting on exchange points/i }).click();
    await page.getByRole("heading", { level: 1, name: /exchange points/i }).waitFor();
    const [calendar] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Add to my calendar" }).first().click(),
    ]);
    expect(calendar.suggestedFilename()).toMatch(/\.ics$/);

    await openFromMenu(page, "Outputs");
    await main.getByRole("link", { name: "About the Internet Governance Forum" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("link", { name: /^Download/ })
        .first()
        .click(),
    ]);
    expect(file.suggestedFilename()).toBe("about-the-igf.txt");

    await openFromMenu(page, "Experts");
    await main
      .getByRole("link", { name: /Sample expert/ })
      .first()
      .click();
    await page.getByText("This person does not exist").waitFor();

    await openFromMenu(page, "Network");
    await page.getByLabel("Name or words").fill("kenya");
    await page.getByRole("button", { name: "Show" }).click();
    await main.getByRole("link", { name: "Kenya IGF" }).first().click();
    await page.getByRole("heading", { level: 1, name: "Kenya IGF" }).waitFor();

    await page.getByRole("link", { name: "عربي" }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/ar\/network\/[0-9a-z]{26}$/);
    await page.goto(`${nodes.global.origin}/ar/search?q=${encodeURIComponent("ورشة")}`);
    await main
      .getByRole("link", { name: /ورشة عمل/ })
      .first()
      .waitFor();
    await context.close();
  });
});

async function openFromMenu(page: Page, name: string) {
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Runs in the page. */
const readXml = (text: string) => {
  const { DOMParser } = globalThis as unknown as { DOMParser: new () => XmlParser };
  const document = new DOMParser().parseFromString(text, "application/xml");
  return {
    error: document.querySelector("parsererror")?.textContent ?? "",
    root: document.documentElement.localName,
    namespace: document.documentElement.namespaceURI,
    entries: document.querySelectorAll("entry").length,
  };
};

interface XmlParser {
  parseFromString(text: string, type: string): XmlDocument;
}

interface XmlDocument {
  documentElement: { localName: string; namespaceURI: string };
  querySelector(selector: string): { textContent: string } | null;
  querySelectorAll(selector: string): { length: number };
}
