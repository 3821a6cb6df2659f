import { mkdirSync } from "node:fs";
import { type CapturedMail, captureMail } from "@nri-commons/core/testing/capture-mail";
import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { inspectPage } from "@nri-commons/core/testing/inspect-page";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

const shots = process.env["SHOTS"];
const day = 86_400_000;

let site: OpenConsole;
let mail: CapturedMail;
beforeAll(async () => {
  mail = await captureMail();
  site = await openConsole({ name: "kigf", mail });
  if (shots) mkdirSync(shots, { recursive: true });
});
afterAll(async () => {
  await site.remove();
  await mail.stop();
});

async function addEvent(startDate: string): Promise<string> {
  const value = { name: "Forum", startDate, zone: "Africa/Nairobi", attendance: "hybrid" };
  const file = { name: "event.json", bytes: Buffer.from(JSON.stringify(value)) };
  const options = { publish: true };
  const { data } = await site.node.run("event add", { arguments: { file: "event.json" }, files: { file }, options });
  return (data as { id: string }).id;
}

/** The newest mail to this address, and the link of the person's own page in it. */
async function letter(to: string, after: number) {
  const isTheirs = (one: { to?: unknown }) => JSON.stringify(one.to).includes(to);
  await mail.waitFor((one) => isTheirs(one) && mail.mails().indexOf(one) >= after);
  await site.node.jobs.idle();
  const got = mail.mails().filter(isTheirs).at(-1);
  const link = /http:\/\/localhost:\d+\/[a-z]{2}\/registration\/me\/[\w-]{32}/.exec(got?.text ?? "")?.[0] ?? "";
  return { link, ics: got?.attachments[0]?.content.toString() ?? "" };
}

describeInChromium("registration by mail, from the link to what is left", (browser) => {
  for (const { lang, script, width, date } of [
    { lang: "en", script: true, width: 1280, date: "2026-11-27" },
    { lang: "ar", script: false, width: 320, date: "2026-12-05" },
  ] as const) {
    it(`confirms, waits, moves up, counts and forgets (${lang}, ${width} px, script ${script ? "on" : "off"})`, async () => {
      const event = await addEvent(date);
      const desk = `${site.node.origin}/${lang}/console/registration/${event}`;
      const wrong: string[] = [];
      const look = async (page: Page, where: string) => {
        if (shots) await page.screenshot({ path: `${shots}/${where}-${lang}-${width}.png`, fullPage: true });
        const { violations, overflow } = await inspectPage(page);
        wrong.push(...violations.map((one) => `${where}: ${one}`));
        if (overflow > 0) wrong.push(`${where}: ${overflow} px too wide`);
      };
      const open = async (cookie: string) => {
        const context = await browser().newContext({ viewport: { width, height: 900 } });
        const [name = "", value = ""] = cookie.split("=");
        if (cookie !== "") await context.addCookies([{ name, value, url: site.node.origin }]);
        const page = await context.newPage();
        if (!script) await page.route("**/*.js", (route) => route.abort());
        return page;
      };
      const next = (page: Page) => page.click("main form[method=post] .acts button[type=submit]:not(.quiet)");
      const path = (page: Page) => new URL(page.url()).pathname;

      const organiser = await open(site.cookie);
      await organiser.goto(`${desk}/settings`);
      await organiser.fill('[name="capacity"]', "1");
      await look(organiser, "mail-settings");
      await next(organiser);

      const register = async (name: string) => {
        const visitor = await open("");
        const email = `${name}-${lang}@people.example`;
        const before = mail.mails().length;
        await visitor.goto(`${site.node.origin}/${lang}/registration/${event}`);
        if (name === "first") await look(visitor, "mail-form");
        site.clock.move(5000);
        await visitor.fill('[name="name"]', name);
        await visitor.fill('[name="email"]', email);
        await visitor.check('[name="mode"][value="onsite"]');
        await visitor.fill('[name="accommodation"]', "A ramp to the stage");
        await next(visitor);
        expect(path(visitor)).toBe(`/${lang}/registration/${event}/sent`);
        if (name === "first") await look(visitor, "mail-sent");
        const { link } = await letter(email, before);
        await visitor.goto(link);
        await look(visitor, `mail-held-${name}`);
        const confirmed = mail.mails().length;
        await next(visitor);
        return { visitor, link, email, ics: (await letter(email, confirmed)).ics };
      };
      const first = await register("first");
      expect(first.ics).toContain("SUMMARY:Forum");
      await look(first.visitor, "mail-place");
      const second = await register("second");
      expect(second.ics).toBe("");
      await look(second.visitor, "mail-waiting");

      // Who gives the place up by the link gives it to whoever waits.
      const before = mail.mails().length;
      await first.visitor.goto(`${first.link}/cancel`);
      await next(first.visitor);
      const offered = await letter(second.email, before);
      await second.visitor.goto(offered.link);
      await look(second.visitor, "mail-offered");
      await next(second.visitor);
      await second.visitor.goto(second.link);
      expect(await second.visitor.locator('a[href$="/event.ics"]').count()).toBeGreaterThan(0);

      // What somebody needs is read by the organisers, on its own page, and by nobody else.
      await organiser.goto(`${desk}/needs`);
      expect(await organiser.textContent("main")).toContain("A ramp to the stage");
      await look(organiser, "mail-needs");
      const contributor = await site.as("contributor");
      expect((await contributor.get(`/${lang}/console/registration/${event}/needs`)).status).toBe(403);
      for (const open of [`/${lang}/events/${event}`, `/${lang}/registration/${event}`, `/api/v1/events/${event}`]) {
        const { text } = await site.stranger(open);
        for (const word of ["A ramp", "second", "people.example"]) {
          expect([open, word, text.includes(word)]).toEqual([open, word, false]);
        }
      }

      // At the door: one by search, and ten who take part online but came.
      await organiser.goto(`${desk}/door?q=second`);
      await organiser.click('main li button[name="mode"][value="onsite"]');
      await organiser.waitForURL(/last=/);
      const form = `/${lang}/registration/${event}`;
      const stamp = /name="nri_stamp" value="([^"]+)"/.exec((await site.stranger(form)).text)?.[1] ?? "";
      site.clock.move(5000);
      for (let n = 0; n < 10; n++) {
        const guest = { name: `Guest ${n}`, email: `guest${n}-${lang}@people.example`, mode: "online" };
        const body = new URLSearchParams({ nri_stamp: stamp, ...guest, group: n < 6 ? "civil-society" : "youth" });
        const answer = await fetch(`${site.node.origin}${form}`, { method: "POST", body, redirect: "manual" });
        expect([n, answer.status]).toEqual([n, 303]);
      }
      const { data } = await site.node.run("registration list", { arguments: { event } });
      for (const { id, name } of (data as { people: { id: string; name: string }[] }).people) {
        if (!name.startsWith("Guest")) continue;
        await site.send(`/${lang}/console/registration/${event}/door`, { place: id, mode: "onsite" });
      }
      const csv = await site.get(`/${lang}/console/registration/${event}/list.csv`);
      expect([csv.text.includes("second"), csv.text.includes("Guest 9"), csv.text.includes("A ramp")]).toEqual([
        true,
        true,
        false,
      ]);
      await organiser.goto(desk);
      await look(organiser, "mail-people");

      // Afterwards: the count is told, groups of fewer than five are not.
      site.clock.move(Date.parse(date) + 2 * day - site.clock.now());
      await organiser.goto(`${desk}/figures`);
      await look(organiser, "mail-figures");
      await next(organiser);
      const page = await open("");
      await page.goto(`${site.node.origin}/en/events/${event}`);
      const told = (await page.textContent("main")) ?? "";
      expect([told.includes("Civil Society"), told.includes("Youth"), told.includes("11")]).toEqual([
        true,
        false,
        true,
      ]);
      await page.goto(`${site.node.origin}/${lang}/events/${event}`);
      await look(page, "mail-event-after");

      // One's own registrations, and what is left of them when their time is over.
      await page.goto(`${site.node.origin}/${lang}/me`);
      await look(page, "mail-me");
      site.clock.move(5000);
      await page.fill('[name="email"]', second.email);
      await next(page);
      await look(page, "mail-me-sent");
      const mine = await mail.waitFor(
        ({ to, text }) => JSON.stringify(to).includes(second.email) && (text?.includes(`/${lang}/me/`) ?? false),
      );
      await page.goto(/http:\S+\/me\/[\w-]{32}/.exec(mine.text ?? "")?.[0] ?? "");
      await look(page, "mail-mine");
      expect(await page.locator("main table tbody tr").count()).toBe(1);
      const jobs = site.node.host.handlers as Record<string, { run(): Promise<void> }>;
      await organiser.goto(`${desk}/settings`);
      site.clock.move(day);
      const retention = `/${lang}/console/registration/${event}`;
      expect((await site.get(retention)).status).toBe(200);
      await site.node.store.db
        .updateTable("registration_form" as "person")
        .set({ retention_days: 1 } as never)
        .execute();
      await jobs["registration:delete-old-data"]?.run();
      expect((await page.goto(second.link))?.status()).toBe(404);
      await organiser.goto(desk);
      await look(organiser, "mail-purged");
      expect(await organiser.textContent("main")).not.toContain("Guest");
      await Promise.all([organiser, page, first.visitor, second.visitor].map((one) => one.context().close()));
      expect(wrong).toEqual([]);
    });
  }
});
