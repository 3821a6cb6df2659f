import { expect, it } from "vitest";
import type { Event } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import { describeOnBothDatabases } from "../../../testing/databases.ts";
import { openSite, type TestSite } from "../../../testing/open-site.ts";
import plugin from "../plugin.ts";

function run(site: TestSite, name: string, text: string, options: Record<string, string | boolean> = {}) {
  return site.run("event import", { file: { name, text }, options });
}

async function all(site: TestSite, options: Record<string, string | boolean> = {}): Promise<Event[]> {
  const drafts = await site.run("event list", { options: { drafts: true, ...options } });
  return drafts.data as Event[];
}

async function problemsOf(promise: Promise<unknown>): Promise<string[]> {
  const error = await promise.then(
    () => undefined,
    (refusal: unknown) => refusal,
  );
  if (!(error instanceof Refusal)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error.problems.map(({ path, message }) => `${path}: ${message}`);
}

const ics = (...events: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", ...events, "END:VCALENDAR"].join("\r\n");
const vevent = (...lines: string[]) =>
  ["BEGIN:VEVENT", "DTSTAMP:20261120T000000Z", ...lines, "END:VEVENT"].join("\r\n");

describeOnBothDatabases("importing events", (open) => {
  const openNode = async () => openSite({ store: await open(), plugins: [plugin] });

  it("reads whole days, zones and places of a calendar, and changes nothing when it is read again", async () => {
    const site = await openNode();
    const text = ics(
      vevent(
        "UID:a",
        "SUMMARY:WAIGF 2027",
        "DTSTART;VALUE=DATE:20270525",
        "DTEND;VALUE=DATE:20270527",
        "LOCATION:Abidjan",
      ),
      vevent(
        "UID:b",
        "SUMMARY:Call",
        "DTSTART;TZID=Africa/Nairobi:20270310T160000",
        "DURATION:PT1H",
        "LOCATION:https://meet.example/a",
      ),
      vevent("UID:c", "SUMMARY:UTC", "DTSTART:20270311T160000Z", "STATUS:CANCELLED"),
      vevent(
        "UID:d",
        "SUMMARY:Outlook",
        "DTSTART;TZID=E. Africa Standard Time:20270312T160000",
        "DTEND;TZID=E. Africa Standard Time:20270312T170000",
      ),
    );
    expect((await run(site, "x.ics", text)).data).toMatchObject({ added: 4, problems: [], notes: [] });
    const [call, utc, outlook, days] = await all(site);
    expect(days).toMatchObject({
      allDay: true,
      startDate: "2027-05-25",
      endDate: "2027-05-26",
      zone: "Africa/Nairobi",
    });
    expect(days).toMatchObject({ place: { name: { en: "Abidjan" } }, icalUid: "a" });
    expect(call).toMatchObject({
      zone: "Africa/Nairobi",
      start: Date.parse("2027-03-10T16:00:00+03:00"),
      online: { url: "https://meet.example/a" },
    });
    expect((call?.end ?? 0) - (call?.start ?? 0)).toBe(3_600_000);
    expect(utc).toMatchObject({ zone: "Etc/UTC", openEnd: true, status: "cancelled" });
    expect(outlook).toMatchObject({ zone: "Africa/Nairobi", start: Date.parse("2027-03-12T16:00:00+03:00") });
    expect((await run(site, "x.ics", text)).data).toMatchObject({ added: 0, changed: 0, same: 4 });
    const changed = text.replace("SUMMARY:Call", "SUMMARY:Open call");
    expect((await run(site, "x.ics", changed)).data).toMatchObject({ added: 0, changed: 1, same: 3 });
  });

  it("makes every date of a series an event of its own, with its exceptions, in the event's own time", async () => {
    const site = await openNode();
    const text = ics(
      vevent(
        "UID:s",
        "SUMMARY:Monthly",
        "DTSTART;TZID=Europe/Berlin:20270310T100000",
        "DTEND;TZID=Europe/Berlin:20270310T110000",
        "RRULE:FREQ=MONTHLY;COUNT=4",
        "EXDATE;TZID=Europe/Berlin:20270410T100000",
      ),
      vevent(
        "UID:s",
        "SUMMARY:Monthly, later",
        "RECURRENCE-ID;TZID=Europe/Berlin:20270510T100000",
        "DTSTART;TZID=Europe/Berlin:20270510T140000",
        "DTEND;TZID=Europe/Berlin:20270510T150000",
      ),
    );
    expect((await run(site, "x.ics", text)).data).toMatchObject({ added: 3 });
    const found = await all(site);
    expect(found.map(({ name, start }) => [name["en"], new Date(start).toISOString()])).toEqual([
      ["Monthly", "2027-03-10T09:00:00.000Z"],
      ["Monthly, later", "2027-05-10T12:00:00.000Z"],
      ["Monthly", "2027-06-10T08:00:00.000Z"],
    ]);
    expect(new Set(found.map(({ series }) => series))).toEqual(new Set([found[0]?.id]));
    expect((await run(site, "x.ics", text)).data).toMatchObject({ added: 0, changed: 0, same: 3 });
    await site.run("event publish", { arguments: { id: found[0]?.id ?? "" } });
    expect(await all(site)).toEqual([]);
  });

  it("is not held up by a rule that fits no date", async () => {
    const site = await openNode();
    const rule = "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30";
    const never = vevent("UID:n", "SUMMARY:Never", "DTSTART:20270310T160000Z", `RRULE:${rule}`);
    expect(await problemsOf(run(site, "x.ics", ics(never)))).toEqual([expect.stringContaining("calendar file")]);
    const event = { name: "Never", startDate: "2027-03-10", zone: "Etc/UTC", rrule: rule };
    expect(await problemsOf(run(site, "x.json", JSON.stringify(event)))).toEqual([expect.stringContaining("rrule: ")]);
  });

  it("reads a table, and names line, column and remedy of each mistake before anything is kept", async () => {
    const site = await openNode();
    const head = "uid;Name;start_date;start time;end time;zone;city;country;topics";
    const good = "a;Forum;2027-05-04;9am;17:00;Africa/Nairobi;Nairobi;ke;access; ".replace(
      "access; ",
      '"access; gender"',
    );
    const bad = "b;;2027-02-30;25:00;;Nowhere;;XXX;";
    expect(await problemsOf(run(site, "x.csv", [head, good, bad].join("\n")))).toEqual([
      "line 3, name: Enter a title for the event",
      "line 3, place.country: Use the two-letter code of the country, such as KE",
      "line 3, zone: Use an IANA time zone such as Africa/Nairobi",
      "line 3, startDate: Enter a day that exists, as year-month-day, such as 2027-02-28".replace(
        "2027-02-28",
        "2027-03-27",
      ),
      "line 3, startTime: Enter a time such as 9, 9:00, 09.00 or 9am",
    ]);
    expect(await all(site)).toEqual([]);
    await expect(run(site, "x.csv", [head, good, bad].join("\n"))).rejects.toThrow("With --keep-good the other rows");
    await expect(run(site, "x.csv", [head, bad].join("\n"))).rejects.not.toThrow("--keep-good");
    const kept = await run(site, "x.csv", [head, good, bad].join("\n"), { keepGood: true });
    expect(kept.data).toMatchObject({ added: 1 });
    expect(kept.text).toContain("line 3, startTime");
    const [event] = await all(site);
    expect(event).toMatchObject({
      name: { en: "Forum" },
      topics: ["access", "gender"],
      place: { locality: "Nairobi", country: "KE" },
    });
    expect(event?.start).toBe(Date.parse("2027-05-04T09:00:00+03:00"));
  });

  it("says what is wrong with a table as a whole", async () => {
    const site = await openNode();
    expect(await problemsOf(run(site, "x.csv", "title,startDate\na,2027-01-01"))).toEqual([
      expect.stringContaining("line 1: We do not know the column “title”"),
      "line 1: Add the column “name”",
    ]);
    expect(await problemsOf(run(site, "x.csv", 'name,startDate\n"a,2027-01-01'))).toEqual([
      expect.stringContaining("A quotation mark is not closed"),
    ]);
  });

  it("puts sessions below their event, keeps figures, and refuses the same event twice in one file", async () => {
    const site = await openNode();
    const event = { name: "Forum", startDate: "2027-05-04", zone: "Africa/Nairobi" };
    const item = {
      key: "forum",
      event,
      figures: { unit: "people", total: 120, reportedBy: "the organisers" },
      sessions: [{ key: "s1", event: { ...event, name: "Session", startTime: "9:00", endTime: "10:00" } }],
    };
    await run(site, "x.json", JSON.stringify({ items: [item] }), { publish: true });
    const { data } = await site.run("event list");
    const [forum, session] = data as Event[];
    expect(session?.superEvent).toBe(forum?.id);
    expect(await site.text(`/en/events/${forum?.id}`)).toContain("Session");
    expect(await problemsOf(run(site, "x.json", JSON.stringify([item, item])))).toEqual([
      "item 2: This is the same event as item 1. Remove one of them",
      "item 2, session 1: This is the same event as item 1, session 1. Remove one of them",
    ]);
  });

  it("reads what it wrote: a table of the site's own events", async () => {
    const site = await openNode();
    await site.run("event add", {
      file: {
        name: "e.json",
        text: JSON.stringify({ name: "=Forum", startDate: "2027-05-04", zone: "Africa/Nairobi", icalUid: "f" }),
      },
      options: { publish: true },
    });
    const other = await openNode();
    await run(other, "x.csv", await site.text("/en/events.csv"), { publish: true });
    const [event] = (await other.run("event list")).data as Event[];
    expect(event).toMatchObject({
      name: { en: "=Forum" },
      startDate: "2027-05-04",
      endDate: "2027-05-04",
      allDay: true,
      icalUid: "f",
    });
  });

  it.each(["x.ics", "x.json", "x.csv"])("refuses junk as %s with a sentence that helps", async (name) => {
    const problems = await problemsOf(run(await openNode(), name, "\u0000junk"));
    expect(problems.length).toBeGreaterThan(0);
  });
});
