import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInChromium } from "../../../testing/chromium.ts";
import { befriend, bootTestNode, type TestNode, until } from "../../../testing/index.ts";
import { inspectPage } from "../../../testing/inspect-page.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

const shots = process.env["NRI_SCREENSHOTS"];

async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return;
  await mkdir(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

describeInChromium("an output from upload to the global library", (browser) => {
  let site: OpenConsole;
  let global: TestNode;
  beforeAll(async () => {
    site = await openConsole();
    global = await bootTestNode({ name: "global", keepsRegistry: true, clock: site.clock });
    await befriend(global, site.node);
  });
  afterAll(async () => {
    await site?.remove();
    await global?.remove();
  });

  async function open(options: { width: number; scripts: boolean }): Promise<Page> {
    const context = await browser().newContext({
      viewport: { width: options.width, height: 800 },
      javaScriptEnabled: options.scripts,
      bypassCSP: true,
    });
    const [name = "", value = ""] = site.cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: site.node.origin }]);
    return context.newPage();
  }

  it("goes with scripts switched off: written, uploaded, tagged, published, delivered, and read on the other node with its origin", async () => {
    const page = await open({ width: 1280, scripts: false });
    await page.goto(`${site.node.origin}/en/console/outputs`);
    await shoot(page, "list-empty");
    await page.getByRole("link", { name: "New output" }).first().click();
    await page.locator('[name="title.en"]').fill("Messages of the Sample IGF 2026");
    await page.locator('[name="text.en"]').fill("## Broadband\n\nWomen and girls need affordable broadband.");
    await page.setInputFiles("#field-upload", {
      name: "messages-2026.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\nsample\n"),
    });
    await shoot(page, "content");
    await page.locator('form button[type="submit"]:not([name])').last().click();
    await page.locator('[name="type"]').selectOption("nri-messages");
    await shoot(page, "about");
    await page.locator('form button[type="submit"]:not([name])').last().click();
    await page.locator('[name="topics"][value="gender"]').check();
    await shoot(page, "tags");
    await page.locator('form button[type="submit"]:not([name])').last().click();
    for (const point of await page.locator('[name="checks"]').all()) await point.check();
    await shoot(page, "check");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("It is public").waitFor();
    await until(async () => {
      await site.node.federation.idle();
      await page.reload();
      return (await page.content()).includes("Delivered");
    });
    await shoot(page, "arrived");

    await global.jobs.idle();
    await page.goto(`${global.origin}/en/outputs`);
    await page.getByRole("link", { name: "Messages of the Sample IGF 2026" }).click();
    await shoot(page, "global");
    const text = (await page.locator("main").textContent()) ?? "";
    for (const part of [
      "Women and girls need affordable broadband.",
      "messages-2026.pdf",
      new URL(site.node.origin).host,
    ]) {
      expect(text).toContain(part);
    }
    expect(await page.getAttribute('link[rel="canonical"]', "href")).toContain(site.node.origin);
    await page.context().close();
  });

  it("is entered in Arabic on a narrow telephone, each page without a fault and without scrolling sideways", async () => {
    const page = await open({ width: 320, scripts: true });
    const look = async (name: string) => {
      await shoot(page, `ar-${name}`);
      expect({ name, ...(await inspectPage(page)) }).toEqual({ name, violations: [], overflow: 0 });
    };
    await page.goto(`${site.node.origin}/ar/console/outputs`);
    await look("list");
    await page.goto(`${site.node.origin}/ar/console/outputs/drafts/new`);
    await look("content");
    await page.locator('[name="title.ar"]').fill("رسائل المنتدى 2026");
    await page.locator('[name="text.ar"]').fill("الشباب والذكاء الاصطناعي");
    const next = () => page.locator('form button[type="submit"]:not([name])').last().click();
    await next();
    await look("about");
    await page.locator('[name="type"]').selectOption("nri-messages");
    await next();
    await look("tags");
    await next();
    await look("check");
    await next();
    await look("open");
    await page.locator('[name="nevertheless"]').check();
    await next();
    await page.waitForURL(/done=added/);
    await look("done");
    await page.goto(`${page.url().split("?")[0]}/withdraw`);
    await look("withdraw");
    await page.context().close();
  });
});
