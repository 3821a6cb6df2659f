import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { describeInChromium } from "../../testing/chromium.ts";
import { inspectPage } from "../../testing/inspect-page.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

const nothing = () => {};

describeInChromium("a page that waits for something", (browser) => {
  let site: OpenConsole;
  let mail: CapturedMail;
  // Held from the start, whenever the mail server is asked: before the page is shown or after.
  let answer = nothing;
  const answered = new Promise<undefined>((done) => {
    answer = () => done(undefined);
  });
  beforeAll(async () => {
    mail = await captureMail({
      answer: (step) => (step === "sender" ? answered : undefined),
    });
    site = await openConsole({ mail, restart: nothing });
  });
  afterAll(async () => {
    answer();
    await site.remove();
    await mail.stop();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser().newContext({ viewport: { width: 320, height: 900 }, ...options });
    const [name = "", value = ""] = site.cookie.split("=");
    await context.addCookies([{ name, value, url: site.node.origin }]);
    const page = await context.newPage();
    await page.goto(site.node.origin + path);
    return page;
  }

  it("says what became of it in its place, which is read out, and leaves alone what was typed meanwhile", async () => {
    const page = await open("/en/console/email");
    await page.getByRole("button", { name: "Send a test e-mail to me" }).click();
    const place = page.getByRole("status");
    const again = place.getByRole("link", { name: "Look again" });
    await again.waitFor();
    expect(await inspectPage(page)).toEqual({ violations: [], overflow: 0 });
    await page.getByLabel("Sender’s name").fill("Half a na");
    answer();
    await place.getByText("Sent").waitFor();
    expect(await again.count()).toBe(0);
    expect(await page.getByLabel("Sender’s name").inputValue()).toBe("Half a na");
    await page.context().close();
  });

  it("offers to look again where scripts are off, and the browser asks for nothing by itself", async () => {
    const page = await open("/en/console/restart", { javaScriptEnabled: false });
    await page.getByRole("button", { name: "Start anew now" }).click();
    // A click is done when the next page begins; what belongs to that page is asked for until it is whole.
    const again = page.getByRole("link", { name: "Look again" });
    await again.waitFor();
    await page.waitForLoadState("load");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const there = page.url();
    await page.waitForTimeout(4000);
    expect(asked).toEqual([]);
    await again.click();
    expect(page.url()).toBe(there);
    await page.context().close();
  });

  it("goes on by itself when the site is back", async () => {
    const page = await open("/en/console/restart");
    await page.getByRole("button", { name: "Start anew now" }).click();
    await page.getByRole("link", { name: "Look again" }).waitFor();
    site.clock.move(5000);
    const node = await site.node.restart();
    await page.getByText("The site was started anew").waitFor();
    await page.context().close();
    await node.remove();
  });
});
