import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { focused, goBy, tabTo, typeInto } from "./by-keyboard.ts";

let site: OpenConsole;
let event: string;
beforeAll(async () => {
  site = await openConsole({ name: "kigf" });
  event = await site.firstEvent();
  await site.node.run("registration open", { arguments: { event } });
});
afterAll(() => site.remove());

describeInChromium("without a mouse, too", (browser) => {
  const open = async (path: string, cookie = site.cookie): Promise<Page> => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 900 } });
    const [name = "", value = ""] = cookie.split("=");
    if (name !== "") await context.addCookies([{ name, value, url: site.node.origin }]);
    const page = await context.newPage();
    await page.goto(`${site.node.origin}/en${path}`);
    return page;
  };

  it("one signs in with a link that was passed on", async () => {
    const { node } = site;
    const [owner] = await node.people.list();
    const { token } = await node.transaction((tx) => node.people.signInLink(tx, owner?.email ?? ""));
    const page = await open(`/sign-in/link/${token}`, "");
    await goBy(page, "Sign in");
    expect(new URL(page.url()).pathname).toBe("/en/console");
    await page.context().close();
  });

  it("one registers, from the event's page on, after a mistake", async () => {
    const page = await open(`/events/${event}`, "");
    await goBy(page, "Register");
    site.clock.move(5000);
    await goBy(page, "Register");
    expect(await page.locator("[data-mistakes]:focus").count()).toBe(1);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect((await focused(page)).name).toBe("name");
    await page.keyboard.type("Night Owl");
    await typeInto(page, "email", "owl@people.example");
    site.clock.move(5000);
    await goBy(page, "Register");
    expect(page.url()).toMatch(/\/registration\/me\/[\w-]{32}$/);
    await page.context().close();
  });

  it("a session is entered in the programme", async () => {
    const page = await open(`/console/events/${event}/programme`);
    await goBy(page, "Add a session");
    await typeInto(page, "name", "Opening");
    await typeInto(page, "startTime", "9");
    await typeInto(page, "endTime", "10:30");
    await goBy(page, "Save the session");
    expect(await page.textContent("main")).toContain("Opening");
    await page.context().close();
  });

  it("an output is written and published", async () => {
    const page = await open("/console/outputs/drafts/new");
    await typeInto(page, "title.en", "Messages by keyboard");
    await typeInto(page, "text.en", "Cost is only a part of access.");
    await goBy(page, "Save and go on");
    await tabTo(page, { name: "type" });
    await page.keyboard.type("NRI");
    await goBy(page, "Save and go on");
    await goBy(page, "Save and go on");
    const points = await page.locator('[name="checks"]').count();
    for (let point = 0; point < points; point++) {
      await tabTo(page, { name: "checks" });
      await page.keyboard.press("Space");
    }
    await goBy(page, "Publish");
    expect(await page.textContent("main")).toContain("It is public");
    await page.context().close();
  });

  it("an event is cancelled, after a page that tells whom it reaches", async () => {
    const page = await open(`/console/events/${event}`);
    await goBy(page, "Cancel the event");
    await typeInto(page, "note", "The venue is flooded.");
    await goBy(page, "Cancel the event");
    expect((await site.stranger(`/en/events/${event}`)).text).toContain("The venue is flooded.");
    await page.context().close();
  });
});
