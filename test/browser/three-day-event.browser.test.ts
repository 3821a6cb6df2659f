import { systemClock } from "@nri-commons/core/kit";
import { befriend, bootTestNode, type TestNode, until } from "@nri-commons/core/testing";
import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { itemsOf } from "./sample-nodes.ts";

let global: TestNode;
let site: OpenConsole;
beforeAll(async () => {
  global = await bootTestNode({ name: "igf", kind: "secretariat", keepsRegistry: true });
  // Real time: signatures of sites that are days apart are not taken.
  site = await openConsole({ name: "kigf", clock: systemClock });
  await befriend(global, site.node);
});
afterAll(async () => {
  await site.remove();
  await global.remove();
});

const days = ["2027-05-11", "2027-05-12", "2027-05-13"];
const rooms = ["Baobab", "Acacia"];

/** As pretalx exports it: three days, two rooms, five sessions a room and day. */
function schedule(): string {
  const talk = (date: string, room: string, slot: number) => ({
    guid: `${date}-${room}-${slot}`,
    code: `${date.slice(-2)}${room[0]}${slot}`,
    date: `${date}T${String(9 + slot).padStart(2, "0")}:00:00+03:00`,
    start: `${String(9 + slot).padStart(2, "0")}:00`,
    duration: "00:50",
    room,
    url: `https://talks.example/f/talk/${date.slice(-2)}${room[0]}${slot}/`,
    title: `Session ${slot + 1} in ${room} on ${date}`,
    track: slot % 2 === 0 ? "Access" : "Rights",
    type: "Workshop",
    language: "en",
    abstract: "A sample.",
    persons: [],
  });
  return JSON.stringify({
    schedule: {
      url: "https://talks.example/f/schedule/",
      version: "1",
      conference: {
        acronym: "f",
        title: "Sample Forum of three days",
        start: days[0],
        end: days[2],
        daysCount: 3,
        time_zone_name: "Africa/Nairobi",
        rooms: rooms.map((name) => ({ name })),
        days: days.map((date, index) => ({
          index: index + 1,
          date,
          rooms: Object.fromEntries(rooms.map((room) => [room, [0, 1, 2, 3, 4].map((slot) => talk(date, room, slot))])),
        })),
      },
    },
  });
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const eventsOf = async (node: TestNode) => itemsOf(node, "events");

describeInChromium("a hybrid event of three days", (browser) => {
  it("is imported with 30 sessions, edited, published, cancelled, and seen so on the global node", async () => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 900 } });
    const [name = "", value = ""] = site.cookie.split("=");
    await context.addCookies([{ name, value, url: site.node.origin }]);
    const page = await context.newPage();
    const go = (path: string) => page.goto(`${site.node.origin}/en${path}`);

    // Imported: looked at first, then taken in.
    await go("/console/events/import");
    await page.setInputFiles('input[type="file"]', {
      name: "schedule.json",
      mimeType: "application/json",
      buffer: Buffer.from(schedule()),
    });
    await page
      .selectOption('[name="zone"]', "Africa/Nairobi")
      .catch(() => page.fill('[name="zone"]', "Africa/Nairobi"));
    await page.locator("main form .acts button[type=submit]").first().click();
    await until(async () => (await page.reload()) !== null && (await page.locator('[name^="row."]').count()) > 0);
    expect((await eventsOf(global)).length).toBe(0);
    await page.locator("main form .acts button[type=submit]").first().click();
    await page.getByText("31 taken in").first().waitFor();

    // Edited: hybrid now, and a session moved into another room.
    await go("/console/events?tab=inside");
    await page.getByRole("link", { name: "Sample Forum of three days" }).click();
    const at = new URL(page.url()).pathname.replace("/en", "");
    await press(page, "Change the event");
    await page.locator('a[href$="/when"]').first().click();
    await page.check('[name="attendance"][value="hybrid"]');
    await page.fill('[name="venue"]', "Sample Hall");
    await page.fill('[name="locality"]', "Nairobi");
    await page.fill('[name="onlineUrl"]', "https://meet.example/forum");
    await press(page, "Save and go on");
    await press(page, "Save and go on");
    await page.locator("main form .acts button[type=submit]").first().click();
    await go(`${at}/programme`);
    await page.getByRole("link", { name: "Session 1 in Baobab on 2027-05-11" }).click();
    await page.fill('[name="room"]', "Acacia");
    await page.locator("main form .acts button[type=submit]").first().click();
    await go(`${at}/programme`);
    expect(await page.textContent("main")).toContain("Session 1 in Acacia on 2027-05-11");
    expect(await page.locator(".note.warn").first().textContent()).toContain("Acacia");

    // Published: the event, then its sessions together; seen on the global node.
    await go(at);
    await press(page, "Publish");
    await page.getByText("Your event is public").waitFor();
    await go(`${at}/programme`);
    await press(page, /30/);
    await until(async () => (await eventsOf(global)).length === 31);
    const there = (await eventsOf(global)).find(({ superEvent }) => superEvent === undefined);
    const shown = await (await global.get(`/en/events/${there?.id}`, { accept: "text/html" })).text();
    for (const date of days) expect(shown).toContain(`Session 5 in Acacia on ${date}`);
    for (const part of ["Sample Hall", "https://meet.example/forum"]) expect(shown).toContain(part);

    // For those who will be offline: one file.
    const file = await site.node.get(`/en${at.replace("/console", "")}/offline.html`);
    expect((await file.arrayBuffer()).byteLength).toBeLessThan(100_000);

    // Cancelled, with the reason, there too.
    await go(`${at}/cancel`);
    await page.fill('[name="note"]', "The venue is flooded.");
    await press(page, "Cancel the event");
    await until(async () => {
      const now = await (await global.get(`/en/events/${there?.id}`, { accept: "text/html" })).text();
      return now.includes("Cancelled") && now.includes("The venue is flooded.");
    });
    await context.close();
  });
});
