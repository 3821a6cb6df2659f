import { mkdirSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { events } from "../../content/index.ts";
import { parseNewEvent } from "../../content/types/index.ts";
import { describeInChromium } from "../../testing/chromium.ts";
import { describeOnSqlite, type OpenDatabase } from "../../testing/databases.ts";
import { inspectPage } from "../../testing/inspect-page.ts";
import { looks } from "../../testing/looks.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import { builtinPlugins } from "../index.ts";

const shots = process.env["SHOTS"];
const names = ["report", "report-any", "outcome", "affected", "appeal", "appeal-sent", "list", "conduct"];
const cases = names.flatMap((name) => looks.map((look) => ({ name, ...look })));

describeInChromium("the pages of moderation in chromium", (browser) => {
  describeOnSqlite("with a report and decisions", (open) => lookAtPages(browser, open));
});

function lookAtPages(browser: () => Browser, open: OpenDatabase) {
  let site: TestSite;
  let server: ReturnType<typeof serve>;
  let base: string;
  let paths: Readonly<Record<string, string>>;

  beforeAll(async () => {
    site = await openSite({ store: await open(), plugins: builtinPlugins });
    const fetch = (request: Request) => {
      const { pathname, search } = new URL(request.url);
      return site.get(pathname + search, request);
    };
    await new Promise<void>((resolve) => {
      server = serve({ fetch, hostname: "127.0.0.1", port: 0 }, () => resolve());
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    paths = await fill(site, base);
    if (shots) mkdirSync(shots, { recursive: true });
  });
  afterAll(() => {
    server?.close();
  });

  it.each(cases)(
    "$name in $lang at $width px: no axe violation, nothing wider than the window, no complaint",
    async ({ name, lang, width }) => {
      const context = await browser().newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
      const answer = await page.goto(`${base}/${lang}${paths[name]}`);
      if (shots) await page.screenshot({ path: `${shots}/${name}-${lang}-${width}.png`, fullPage: true });
      expect([answer?.status(), await inspectPage(page), complaints]).toEqual([
        200,
        { violations: [], overflow: 0 },
        [],
      ]);
      await context.close();
    },
    20_000,
  );

  it("take a report by keyboard and without script, and show each mistake at its field", async () => {
    const context = await browser().newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${base}/en${paths["report"]}`);
    site.clock.at += 5000;
    await page.getByLabel("What should we know?").focus();
    await page.keyboard.type("It is in June");
    // To the address and on to the button, past the field that is not there for people.
    for (const key of ["Tab", "Tab", "Enter"]) await page.keyboard.press(key);
    await page.waitForURL(/\/moderation\/report$/);
    expect(await page.locator(".mistakes a").allTextContents()).toEqual(["Choose what is wrong"]);
    if (shots) await page.screenshot({ path: `${shots}/mistakes-en-320.png`, fullPage: true });
    expect(await page.getByLabel("What should we know?").inputValue()).toBe("It is in June");
    await page.getByLabel("Wrong or misleading").check();
    await page.getByRole("button", { name: "Send the report" }).click();
    await page.waitForURL(/\/moderation\/reports\/2\//);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Report R2");
    await context.close();
  });
}

/** A report that was decided, undone and decided again, and an appeal: where each page of it is. */
async function fill(site: TestSite, base: string): Promise<Readonly<Record<string, string>>> {
  const parsed = parseNewEvent({ name: "Kenya IGF 2027", startDate: "2027-05-12", zone: "Africa/Nairobi" });
  if (!parsed.ok) throw new Error("not an event");
  const { id } = await site.jobs.transaction(async (tx) => {
    const added = await events.add(tx, { event: parsed.value });
    await events.publish(tx, added);
    return added;
  });
  const report = `/moderation/report?page=/events/${id}`;
  const form = await site.text(`/en${report}`);
  const nri_stamp = /name="nri_stamp" value="([^"]+)"/.exec(form)?.[1] ?? "";
  site.clock.at += 5000;
  const send = (path: string, fields: Record<string, string>) =>
    fetch(base + path, { method: "POST", body: new URLSearchParams({ nri_stamp, ...fields }), redirect: "manual" });
  const sent = await send("/en/moderation/report", { page: `/events/${id}`, category: "false", text: "It is in June" });
  const reasons = { reason: "false", note: "The date is wrong, and was so after we asked." };
  const hidden = await site.run("moderate hide", { arguments: { item: id }, options: { ...reasons, report: "R1" } });
  await send("/en/moderation/appeal", { decision: "D1", text: "It was moved" });
  await site.run("appeals reject", { arguments: { number: "A1" }, options: reasons });
  await site.run("moderate undo", { arguments: { target: id }, options: { reason: "other", note: "Corrected" } });
  const spam = { arguments: { site: "https://spam.example" }, options: { reason: "spam" } };
  await site.run("moderate limit", spam);
  return {
    report,
    "report-any": "/moderation/report",
    outcome: (sent.headers.get("location") ?? "").slice("/en".length),
    affected: /\/moderation\/decisions\/\S+/.exec(hidden.text)?.[0] ?? "",
    appeal: "/moderation/appeal?decision=D1",
    "appeal-sent": "/moderation/appeals/1",
    list: "/moderation",
    conduct: "/moderation/conduct",
  };
}
