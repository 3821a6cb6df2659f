import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import capacityBuilding from "../plugin.ts";
import { openActivity, prepareActivity } from "../test-activities.ts";

describe("an activity in the console", () => {
  let site: OpenConsole;
  beforeAll(async () => {
    site = await openConsole({ name: "ada", plugins: [capacityBuilding] });
  });
  afterAll(() => site?.remove());

  const page = async (path: string) => (await site.stranger(path)).text;

  it("is prepared in short pages, seen by nobody else, and opened to everybody", async () => {
    const id = await prepareActivity(site);
    expect((await site.stranger(`/en/capacity/${id}`)).status).toBe(404);
    const desk = (await site.get(`/en/console/capacity/${id}`)).text;
    for (const text of ["School for newcomers", "In preparation", "Sessions with a day"]) expect(desk).toContain(text);
    expect((await site.get("/en/console/capacity?tab=draft")).text).toContain(id);
    expect((await site.get(`/en/console/capacity/${id}/open`)).text).toContain("It gets 1 entry in the calendar");
    await site.send(`/en/console/capacity/${id}/open`, {});
    const shown = await page(`/en/capacity/${id}`);
    for (const text of ["School for newcomers", "Planned", "Nairobi", "Introductory", "10 January 2027", "in 7 weeks"])
      expect(shown).toContain(text);
    expect(await page("/en/capacity")).toContain(`/en/capacity/${id}`);
    expect(await page("/ar/capacity")).toContain("School for newcomers");
  });

  it("names each mistake at its field and keeps what was typed", async () => {
    const first = await site.send("/en/console/capacity/drafts/new", { "about.en": "Something to learn" });
    expect(first.status).toBe(422);
    for (const text of [
      "Give it a title.",
      "Choose what kind of activity it is.",
      "Choose a level.",
      "Something to learn",
    ])
      expect(first.text).toContain(text);
    await expect(prepareActivity(site, { scope: "subnational", place: "" })).rejects.toThrow("did not end");
    await expect(prepareActivity(site, { wayIn: "elsewhere", applyUrl: "example.org" })).rejects.toThrow("did not end");
  });

  it("is held down to a county, which its page and the list name", async () => {
    const id = await openActivity(site, { "title.en": "County clinic", scope: "subnational", place: "Turkana" });
    expect(await page(`/en/capacity/${id}`)).toContain("For a part of a country, <bdi>Turkana");
    expect(await page(`/ar/capacity/${id}`)).toContain("، <bdi>Turkana");
    expect(await page(`/zh/capacity/${id}`)).toContain("，<bdi>Turkana");
    expect(await page("/en/capacity?scope=subnational")).toContain("County clinic");
    expect(await page("/en/capacity?scope=global")).not.toContain("County clinic");
  });

  it("stands in the calendar session by session, and the calendar follows its changes", async () => {
    const id = await openActivity(site, { "title.en": "Calendar course" });
    const at = `/en/console/capacity/${id}`;
    expect(await page("/en/events")).toContain("Calendar course");
    const session = {
      title: "Opening",
      "date.day": "1",
      "date.month": "2",
      "date.year": "2027",
      from: "9",
      until: "10.30",
    };
    expect((await site.send(`${at}/sessions/new`, { ...session, until: "8" })).text).toContain(
      "the end after the beginning",
    );
    await site.send(`${at}/sessions/new`, session);
    await site.send(`${at}/sessions/new`, { ...session, title: "Closing", "date.day": "5" });
    const events = await page("/en/events");
    for (const text of ["Calendar course: Opening", "Calendar course: Closing"]) expect(events).toContain(text);
    const shown = await page(`/en/capacity/${id}`);
    expect(shown).toContain("09:00–10:30");
    const [, event = ""] = /\/en\/events\/([0-9a-z]{26})/.exec(shown) ?? [];
    const own = await page(`/en/events/${event}`);
    for (const text of ["Calendar course: Opening", `/en/capacity/${id}`]) expect(own).toContain(text);
    const [, first = ""] = /sessions\/([0-9a-z]{26})"/.exec((await site.get(`${at}/sessions`)).text) ?? [];
    await site.send(`${at}/sessions/${first}`, { ...session, title: "Beginning" });
    expect(await page(`/en/events/${event}`)).toContain("Calendar course: Beginning");
    await site.send(`${at}/sessions/${first}/remove`, {});
    expect((await site.stranger(`/en/events/${event}`)).status).toBe(410);
    await site.send(`${at}/cancel`, { reason: "" }).then(({ text }) => expect(text).toContain("Say why it does not"));
    await site.send(`${at}/cancel`, { reason: "The hall is flooded." });
    expect(await page(`/en/capacity/${id}`)).toContain("The hall is flooded.");
    const [, closing = ""] = /\/en\/events\/([0-9a-z]{26})/.exec(await page(`/en/capacity/${id}`)) ?? [];
    expect(await page(`/en/events/${closing}`)).toContain("The hall is flooded.");
    await site.send(`${at}/open`, {});
    expect(await page(`/en/events/${closing}`)).not.toContain("The hall is flooded.");
    await site.send(`${at}/withdraw`, {});
    for (const path of [`/en/capacity/${id}`, `/en/events/${closing}`])
      expect((await site.stranger(path)).status).toBe(410);
    await site.send(`${at}/undo`, {});
    for (const path of [`/en/capacity/${id}`, `/en/events/${closing}`])
      expect((await site.stranger(path)).status).toBe(200);
  });

  it("is changed and its own people see where it stands, whatever the day", async () => {
    const soon = {
      "deadline.day": "",
      "deadline.month": "",
      "deadline.year": "",
      "starts.day": "22",
      "starts.month": "11",
    };
    const days = { ...soon, "starts.year": "2026", "ends.day": "22", "ends.month": "11", "ends.year": "2026" };
    const id = await openActivity(site, { "title.en": "First name", ...days });
    const at = `/en/console/capacity/${id}`;
    const draft = (await site.send(`${at}/edit`, {})).location;
    expect((await site.get(draft)).text).toContain("First name");
    await site.send(draft.replace(/check$/, "what"), {
      type: "course",
      "title.en": "New name",
      "about.en": "x",
      level: "advanced",
    });
    await site.send(draft, {});
    expect(await page(`/en/capacity/${id}`)).toContain("New name");
    site.clock.move(3 * 86_400_000);
    expect(await page("/en/capacity/past")).toContain("New name");
    expect(await page("/en/capacity")).not.toContain("New name");
    expect((await site.get("/en/console/capacity?tab=over")).text).toContain("New name");
    site.clock.move(-3 * 86_400_000);
  });

  it("is found by what it is, for whom and whether one can apply; what nobody knows is left out of an address", async () => {
    const id = await openActivity(site, {
      "title.en": "Findable thing",
      type: "webinar",
      wayIn: "come",
      level: "advanced",
    });
    const fits = [
      "q=findable",
      "type=webinar",
      "level=advanced",
      "audience=youth",
      "experience=newcomers",
      "policy=education",
    ];
    for (const query of [
      ...fits,
      "mode=hybrid",
      "country=KE",
      "language=en",
      "topic=access",
      "apply=yes",
      "type=nonsense",
    ])
      expect(await page(`/en/capacity?q=findable&${query}`)).toContain(id);
    for (const query of ["type=school", "level=introductory", "audience=media", "country=UG", "language=fr"])
      expect(await page(`/en/capacity?q=findable&${query}`)).toContain("No activity fits");
    expect(await page("/en/capacity/find")).toContain("Open for application");
    expect((await site.stranger("/en/capacity?cursor=x")).status).toBe(400);
  });

  it("is prepared by nobody who may not publish", async () => {
    const reviewer = await site.as("contributor");
    expect((await reviewer.get("/en/console/capacity")).status).toBe(403);
  });
});
