import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInChromium } from "../../../testing/chromium.ts";
import { until } from "../../../testing/index.ts";
import { inspectPage } from "../../../testing/inspect-page.ts";
import { looks } from "../../../testing/looks.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

/** Imports and the programme's editor, as a phone and as a wide screen show them. */
describeInChromium("events in the console, in chromium", (browser) => lookAtPages(browser));

function lookAtPages(browser: () => Browser) {
  let site: OpenConsole;
  let pages: Record<string, string>;
  beforeAll(async () => {
    site = await openConsole();
    pages = await fill(site);
  });
  afterAll(() => site.remove());

  const names = ["import", "preview", "taken", "names", "undo", "sources", "programme", "session", "move"];
  it.each(names.flatMap((name) => looks.map((look) => ({ name, ...look }))))(
    "shows $name in $lang at $width px without an axe violation or a word outside",
    async ({ name, lang, width }) => {
      const context = await browser().newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
      const [cookie = "", value = ""] = site.cookie.split("=");
      await context.addCookies([{ name: cookie, value, url: site.node.origin }]);
      const page = await context.newPage();
      const answer = await page.goto(`${site.node.origin}/${lang}${pages[name] ?? ""}`);
      const seen = await inspectPage(page);
      const shots = process.env["SHOTS"];
      if (shots) await page.screenshot({ path: `${shots}/${name}-${lang}-${width}.png`, fullPage: true });
      await context.close();
      expect({ status: answer?.status(), ...seen }).toEqual({ status: 200, violations: [], overflow: 0 });
    },
    30_000,
  );
}

async function fill(site: OpenConsole): Promise<Record<string, string>> {
  const home = "/console/events/import";
  const upload = async (name: string, text: string) => {
    const form = new FormData();
    form.set("file", new File([text], name));
    form.set("zone", "Africa/Nairobi");
    form.set("lang", "en");
    const { location } = await site.upload(`/en${home}`, form);
    await until(async () => !(await site.get(location)).text.includes("It is being read"));
    return location.replace("/en", "");
  };
  const fixture = (name: string) => readFileSync(new URL(`../import/fixtures/${name}`, import.meta.url), "utf8");
  const taken = await upload("schedule.json", fixture("pretalx-schedule.json"));
  await site.send(`/en${taken}`, {});
  const preview = await upload("old-site.xml", fixture("wordpress.xml"));
  await site.send(`/en${home}`, {
    zone: "Africa/Nairobi",
    lang: "en",
    url: "https://old.igf.example/calendar.ics",
    again: "1",
  });
  const event = await site.firstEvent();
  const programme = `/console/events/${event}/programme`;
  for (const [name, startTime] of [
    ["Opening", "9"],
    ["Connecting the unconnected in remote places", "9:30"],
  ]) {
    await site.send(`/en${programme}/new`, {
      ...{
        name: name ?? "",
        day: "2027-03-27",
        startTime: startTime ?? "",
        endTime: "11",
        room: "Main hall",
        track: "Access",
      },
      ...{ "p.0.role": "onsite-moderator", "p.0.name": "Ada Example", "p.0.consent": "1" },
    });
  }
  const session = /programme\/([0-9a-z]{26})"/.exec((await site.get(`/en${programme}`)).text)?.[1] ?? "";
  return {
    ...{ import: home, preview, taken, names: `${taken}/names`, undo: `${taken}/undo`, sources: `${home}/sources` },
    ...{ programme, session: `${programme}/${session}`, move: `${programme}/${session}/move` },
  };
}
