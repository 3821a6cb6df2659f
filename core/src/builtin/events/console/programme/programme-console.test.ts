import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenConsole, openConsole } from "../../../../testing/open-console.ts";

let site: OpenConsole;
let event = "";
let at = "";
beforeAll(async () => {
  site = await openConsole();
  event = await site.firstEvent();
  at = `/en/console/events/${event}/programme`;
});
afterAll(() => site.remove());

const opening = {
  name: "Opening",
  day: "2027-03-27",
  startTime: "9",
  endTime: "10:30",
  room: "Main hall",
  track: "Access",
  sessionType: "opening-closing",
  languages: ["en"],
  interpretation: ["fr"],
  "p.0.role": "onsite-moderator",
  "p.0.name": "Ada Example",
  "p.0.consent": "1",
  "p.0.mode": "onsite",
  "p.1.role": "online-moderator",
  "p.1.mode": "online",
};
const idOf = async (name: string) =>
  new RegExp(`programme/([0-9a-z]{26})">(?:<bdi[^>]*>)?${name}<`).exec((await site.get(at)).text)?.[1] ?? "";

describe("the programme's editor", () => {
  it("says what goes here, and keeps what was typed with its mistakes", async () => {
    expect((await site.get(at)).text).toContain("No sessions yet");
    const wrong = await site.send(`${at}/new`, { ...opening, name: "", endTime: "8", "p.0.consent": "" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Enter a title");
    expect(wrong.text).toContain('href="#field-p-0-consent"');
    expect(wrong.text).toContain('value="Main hall"');
    expect((await site.get(at)).text).toContain("No sessions yet");
  });

  it("keeps sessions inside until all are published together, with room, moderators and how they take part", async () => {
    expect((await site.send(`${at}/new`, opening)).location).toBe(`${at}?done=saved`);
    await site.send(`${at}/new`, { ...opening, name: "Panel", startTime: "10:00", endTime: "11:00", "p.1.role": "" });
    const page = (await site.get(at)).text;
    expect(page).toContain("09:00–10:30");
    expect(page).toContain("Publish all 2 drafts");
    expect((await site.stranger(`/en/events/${event}`)).text).not.toContain("Panel");
    await site.send(`${at}/publish`, {});
    const shown = (await site.stranger(`/en/events/${event}`)).text;
    expect([shown.includes("Opening"), shown.includes("Main hall")]).toEqual([true, true]);
    const form = (await site.get(`${at}/${await idOf("Opening")}`)).text;
    expect(form).toContain('value="Ada Example"');
    expect(form).toMatch(/<option value="online-moderator" selected/);
  });

  it("asks how each takes part, which sign languages there are, and says at the level what each means", async () => {
    const form = (await site.get(`${at}/new`)).text;
    for (const way of ["In the room", "Online", "From a remote hub", "By a recording"])
      expect(form).toContain(`>${way}</option>`);
    expect(form).toContain("<summary>What the levels mean</summary>");
    for (const means of ["Terms and abbreviations are explained", "The basics are not explained", "work on the topic"])
      expect(form).toContain(means);
    const session = { ...opening, name: "Signed", startTime: "20", endTime: "21", level: "advanced" };
    await site.send(`${at}/new`, { ...session, signLanguages: "International Sign، KSL", "p.1.mode": "recorded" });
    const kept = (await site.get(`${at}/${await idOf("Signed")}`)).text;
    expect(kept).toContain('value="International Sign, KSL"');
    expect(kept).toMatch(/<option value="recorded" selected/);
    const draft = (await site.send("/en/console/events/drafts/new", { "name.en": "Half" })).location;
    expect((await site.get(draft.replace(/[^/]*$/, "details"))).text).toContain("What the levels mean");
    await site.send(`${at}/${await idOf("Signed")}/remove`, {});
  });

  it("says in words what clashes, and whose day the programme is in", async () => {
    const page = (await site.get(at)).text.replace(/<\/?bdi[^>]*>/g, "");
    expect(page).toContain("“Opening” and “Panel” are in Main hall at the same time.");
    expect(page).toContain("Ada Example is in “Opening” and “Panel” at the same time.");
    expect(page).toContain("2 of 2 (100 %)");
    expect(page).toContain("0 of 2 (0 %)");
  });

  it("moves a session with its length, and renames a room in all sessions at once", async () => {
    const panel = await idOf("Panel");
    expect(
      (await site.send(`${at}/${panel}/move`, { day: "2027-03-27", startTime: "x", room: "Main hall" })).status,
    ).toBe(422);
    await site.send(`${at}/${panel}/move`, { day: "2027-03-27", startTime: "14", room: "Main hall" });
    expect((await site.get(at)).text).toContain("14:00–15:00");
    expect((await site.get(at)).text).not.toContain("at the same time");
    await site.send(`${at}/rename`, { field: "room", from: "Main hall", to: "Great hall" });
    const page = (await site.get(at)).text;
    expect(page).not.toContain("Main hall");
    expect(page).toContain("Great hall");
    expect((await site.stranger(`/en/events/${event}`)).text).toContain("Great hall");
  });

  it("repeats a session for other time zones, and duplicates one", async () => {
    const id = await idOf("Opening");
    const form = (await site.get(`${at}/new?repeat=${id}`)).text;
    expect(form).toMatch(new RegExp(`<option value="${id}" selected`));
    expect(form).toContain('value="Opening"');
    await site.send(`${at}/new`, {
      ...opening,
      name: "Opening again",
      startTime: "19",
      endTime: "20:30",
      repeatOf: id,
    });
    expect((await site.get(at)).text).toContain("Repeat");
    expect((await site.get(`${at}/new?copy=${id}`)).text).toContain('value="Opening"');
  });

  it("removes a draft at once, and takes a public session back", async () => {
    const again = await idOf("Opening again");
    expect((await site.get(`${at}/${again}/remove`)).text).toContain("It is gone at once");
    await site.send(`${at}/${again}/remove`, {});
    expect((await site.get(at)).text).not.toContain("Opening again");
    const panel = await idOf("Panel");
    expect((await site.get(`${at}/${panel}/remove`)).text).toContain("ten minutes");
    await site.send(`${at}/${panel}/remove`, {});
    expect((await site.stranger(`/en/events/${event}`)).text).not.toContain("Panel");
  });

  it("has a session once when its form is sent twice", async () => {
    const token = /name="nri_token" value="([^"]+)"/.exec((await site.get(`${at}/new`)).text)?.[1] ?? "";
    const body = new URLSearchParams({
      name: "Once only",
      day: "2027-03-27",
      startTime: "12",
      endTime: "13",
      nri_token: token,
    });
    const send = () =>
      fetch(new URL(`${at}/new`, site.node.origin), {
        method: "POST",
        body,
        headers: { cookie: site.cookie },
        redirect: "manual",
      });
    expect([(await send()).status, (await send()).status]).toEqual([303, 303]);
    expect((await site.get(at)).text.match(/>(<bdi[^>]*>)?Once only</g)).toHaveLength(1);
  });

  it("tells a change made on an older copy", async () => {
    const id = await idOf("Opening");
    const updated = /name="updated" value="(\d+)"/.exec((await site.get(`${at}/${id}`)).text)?.[1] ?? "";
    expect((await site.send(`${at}/${id}`, { ...opening, updated, room: "A" })).status).toBe(303);
    const late = await site.send(`${at}/${id}`, { ...opening, updated, room: "B" });
    expect(late.status).toBe(422);
    expect(late.text).toContain("Somebody else changed this event");
    expect(late.text).toContain('value="B"');
  });

  it("lets a contributor neither publish nor change what others made", async () => {
    const contributor = await site.as("contributor");
    const id = await idOf("Opening");
    expect((await contributor.send(`${at}/${id}`, opening)).status).toBe(403);
    expect((await contributor.send(`${at}/rename`, { field: "room", from: "A", to: "Z" })).status).toBe(403);
    expect((await site.get(at)).text).not.toContain('value="Z"');
  });
});
