import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { bootTestNode, type TestNode } from "@nri-commons/core/testing";
import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { afterAll, beforeAll, expect, it } from "vitest";

/** The page of an initiative that keeps its own site, on another origin, with a strict policy of its own. */
describeInChromium("events on a page of another origin", (browser) => {
  let node: TestNode;
  let host: Server;
  let address = "";

  beforeAll(async () => {
    node = await bootTestNode({ name: "embedded" });
    for (const [name, day] of [
      ["First <i>forum</i>", "2099-05-04"],
      ["Second forum", "2099-06-04"],
    ]) {
      const event = { name, startDate: day, zone: "Africa/Nairobi", place: { country: "KE" } };
      const bytes = new TextEncoder().encode(JSON.stringify(event));
      await node.run("event add", {
        arguments: {},
        options: { publish: true },
        files: { file: { name: "e.json", bytes } },
        progress: () => undefined,
      });
    }
    const page = await (await node.get("/en/embed?limit=3")).text();
    const [element, frame] = [...page.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g)].map(([, code = ""]) =>
      code.replace(/&lt;|&gt;|&quot;|&amp;/g, (sign) => ({ "&lt;": "<", "&gt;": ">", "&quot;": '"' })[sign] ?? "&"),
    );
    host = createServer((_request, answer) => {
      answer.setHeader("content-type", "text/html; charset=utf-8");
      answer.end(`<!doctype html><html lang="en"><title>Our old site</title>
        <style>a { color: rgb(1, 2, 3) }</style><main><h1>Our old site</h1>${element}${frame}</main></html>`);
    });
    await new Promise<void>((done) => host.listen(0, "127.0.0.1", done));
    address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    host?.close();
    await node?.remove();
  });

  it("stand there as copied: as an element and in a frame, as text, without a cookie and without a complaint", async () => {
    const context = await browser().newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(address, { waitUntil: "networkidle" });
    const links = page.locator("nri-events").getByRole("link");
    expect(await links.allTextContents()).toEqual(["First <i>forum</i>", "Second forum", "All events"]);
    expect(await page.frameLocator("iframe").getByRole("link").allTextContents()).toEqual([
      "First <i>forum</i>",
      "Second forum",
      "All events",
    ]);
    expect(await context.cookies()).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("can be walked by keyboard, and opened", async () => {
    const page = await browser().newPage();
    await page.goto(address, { waitUntil: "networkidle" });
    await page.locator("nri-events").getByRole("link", { name: "Second forum" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/en\/events\/[0-9a-z]{26}$/);
    expect(page.url().startsWith(node.origin)).toBe(true);
    await page.getByRole("heading", { level: 1, name: "Second forum" }).waitFor();
    await page.close();
  });

  it("are a link where no script runs, and the frame stays whole", async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    expect(await page.locator("nri-events a").getAttribute("href")).toBe(`${node.origin}/en/events`);
    await page.frameLocator("iframe").getByRole("link", { name: "Second forum" }).click();
    await page.waitForURL(/\/en\/events\/[0-9a-z]{26}$/);
    await context.close();
  });
});
