import ICAL from "ical.js";
import { expect, it } from "vitest";
import { describeOnSqlite } from "../../../testing/databases.ts";
import { openSite, type TestSite } from "../../../testing/open-site.ts";
import plugin from "../plugin.ts";

const forum = {
  name: "Forum, «open»",
  startDate: "2027-05-04",
  endDate: "2027-05-05",
  zone: "Africa/Nairobi",
  icalUid: "forum",
};
const call = {
  name: { en: "Call", ar: "مكالمة" },
  start: "2027-06-01T16:00:00",
  end: "2027-06-01T17:00:00",
  zone: "Europe/Berlin",
  online: { url: "https://meet.example/a" },
  topics: ["access"],
  description: "**Come**, all",
};

async function fill(site: TestSite) {
  for (const event of [forum, call]) {
    await site.run("event add", { file: { name: "e.json", text: JSON.stringify(event) }, options: { publish: true } });
  }
}

describeOnSqlite("the feeds of events", (open) => {
  it("give a calendar that a strict reader takes: days, instants, names and links", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await fill(site);
    const response = await site.get("/en/events.ics");
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const calendar = new ICAL.Component(ICAL.parse(await response.text()));
    const found = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    expect(found.map(({ uid, summary }) => [uid.slice(-12), summary])).toEqual([
      ["forum", "Forum, «open»"],
      ["@igf.example", "Call"],
    ]);
    expect(found[0]?.startDate.toString()).toBe("2027-05-04");
    expect(found[0]?.endDate.toString()).toBe("2027-05-06");
    expect(found[1]?.startDate.toJSDate().toISOString()).toBe("2027-06-01T14:00:00.000Z");
  });

  it("keep what is over in the calendar, and only there", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await fill(site);
    site.clock.at = Date.parse("2027-05-20T12:00:00Z");
    const names = (text: string) => [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, name]) => name);
    expect(names(await site.text("/en/events.ics"))).toEqual(["Forum\\, «open»", "Call"]);
    expect(names(await site.text("/en/events.ics?when=past"))).toEqual(["Forum\\, «open»"]);
    const { items } = JSON.parse(await site.text("/en/events.json"));
    expect(items.map(({ title }: { title: string }) => title)).toEqual(["Call"]);
  });

  it("honour the filters of the page, and its language", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await fill(site);
    const { items } = JSON.parse(await site.text("/ar/events.json?topic=access"));
    expect(items.map(({ title }: { title: string }) => title)).toEqual(["مكالمة"]);
    expect(items[0].content_html).toBe("<p><strong>Come</strong>, all</p>\n");
    expect(await site.text("/en/events.atom?takePart=in-person")).not.toContain("Call");
    expect((await site.text("/en/events.csv?q=forum")).trim().split("\r\n")).toHaveLength(2);
    expect(await site.text("/en/events.ics?country=KE")).not.toContain("BEGIN:VEVENT");
  });
});
