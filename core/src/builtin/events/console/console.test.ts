import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";

let site: OpenConsole;
beforeAll(async () => {
  site = await openConsole();
});
afterAll(() => site.remove());

const what = { "name.en": "Sample Forum 2027", "summary.en": "Two days on connecting the unconnected." };
const when = {
  "start.day": "27",
  "start.month": "3",
  "start.year": "2027",
  startTime: "9",
  endTime: "17:00",
  zone: "Africa/Nairobi",
  attendance: "hybrid",
  locality: "Nairobi",
  country: "KE",
  onlineUrl: "https://meet.example/forum",
};

describe("events in the console", () => {
  it("begin with what goes here and one button", async () => {
    const page = await site.get("/en/console/events");
    expect(page.text).toContain("No event lies ahead");
    expect(page.text).toContain('href="/en/console/events/drafts/new"');
  });

  it("are entered in short pages: mistakes keep what was typed, each page is kept, and the last says the date in words", async () => {
    const wrong = await site.send("/en/console/events/drafts/new", { "name.en": "", "summary.en": "Kept" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Enter a title");
    expect(wrong.text).toContain("Kept");
    const draft = /drafts\/([0-9a-z]{26})\/what/.exec(wrong.text)?.[1] ?? "";

    const next = await site.send(`/en/console/events/drafts/${draft}/what`, what);
    expect(next.location).toBe(`/en/console/events/drafts/${draft}/when`);
    const bad = await site.send(next.location, { ...when, "start.day": "31", "start.month": "2" });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain("a day that exists");
    expect(bad.text).toContain('value="Nairobi"');
    expect((await site.send(next.location, when)).location).toBe(`/en/console/events/drafts/${draft}/details`);
    const check = await site.send(`/en/console/events/drafts/${draft}/details`, {
      topics: ["access"],
      nri_go: "later",
    });
    expect(check.location).toBe("/en/console/events");
    expect((await site.get("/en/console/events")).text).toContain("Sample Forum 2027");

    const last = await site.get(`/en/console/events/drafts/${draft}/check`);
    expect(last.text).toContain("Saturday 27 March 2027, 09:00–17:00, East Africa Time (UTC+3)");
    expect(last.text).toContain("Publish");

    const done = await site.send(`/en/console/events/drafts/${draft}/check`, {});
    expect(done.status).toBe(303);
    const id = /console\/events\/([0-9a-z]{26})\?done=added/.exec(done.location)?.[1] ?? "";
    expect((await site.get(done.location)).text).toContain("Your event is public");
    expect((await site.stranger(`/en/events/${id}`)).status).toBe(200);
    // Sent twice: nothing is there twice, and nothing is lost.
    expect((await site.send(`/en/console/events/drafts/${draft}/check`, {})).location).toBe("/en/console/events");
    expect((await site.get("/en/console/events")).text.match(/Sample Forum 2027/g)).toHaveLength(1);
  });

  it("are kept while they are filled in, and nobody else finds what was kept", async () => {
    const kept = await site.send("/en/console/events/drafts/new", { "name.en": "Half a ti", nri_keep: "1" });
    expect(kept.json["text"]).toContain("Saved");
    const other = await site.as("editor");
    expect((await other.get(String(kept.json["path"]))).status).toBe(404);
    expect((await site.get(String(kept.json["path"]))).text).toContain("Half a ti");
  });

  it("change from the check page, and a change made on an older copy is told, not lost", async () => {
    const id = await site.firstEvent();
    const edit = await site.send(`/en/console/events/${id}/edit`, {});
    const at = edit.location.replace("/check", "");
    await site.send(`${at}/what`, { ...what, "name.en": "Sample Forum, new title" });
    const stored = await site.node.host.run("event list", {
      arguments: {},
      options: {},
      files: {},
      progress: () => {},
    });
    expect(JSON.stringify(stored.data)).toContain("Sample Forum 2027");
    const done = await site.send(`${at}/check`, {});
    expect(done.location).toContain("done=changed");
    const page = await site.stranger(`/en/events/${id}`);
    expect(page.text).toContain("Sample Forum, new title");
    expect(page.text).toContain("https://meet.example/forum");
  });

  it("are cancelled with a reason that everybody reads", async () => {
    const id = await site.firstEvent();
    const page = await site.get(`/en/console/events/${id}/cancel`);
    expect(page.text).toContain("The page of the event stays");
    await site.send(`/en/console/events/${id}/cancel`, { note: "The venue is flooded." });
    expect((await site.stranger(`/en/events/${id}`)).text).toContain("The venue is flooded.");
  });

  it("are taken back at once, undone within ten minutes, and told to others after them", async () => {
    const id = await site.firstEvent();
    await site.send(`/en/console/events/${id}/withdraw`, {});
    expect((await site.stranger(`/en/events/${id}`)).status).toBe(410);
    expect((await site.get(`/en/console/events/${id}`)).text).toContain("Until then you can undo it");
    await site.send(`/en/console/events/${id}/undo`, {});
    expect((await site.stranger(`/en/events/${id}`)).status).toBe(200);
    expect(await site.facts("event.withdrawn")).toBe(0);

    await site.send(`/en/console/events/${id}/withdraw`, {});
    site.clock.move(11 * 60_000);
    await site.node.jobs.idle();
    expect(await site.facts("event.withdrawn")).toBe(1);
    expect((await site.send(`/en/console/events/${id}/undo`, {})).status).toBe(409);
  });

  it("are handed in by a contributor, who can change only own drafts and publishes nothing", async () => {
    const contributor = await site.as("contributor");
    const first = await contributor.send("/en/console/events/drafts/new", what);
    const at = first.location.replace(/\/when$/, "");
    await contributor.send(`${at}/when`, when);
    await contributor.send(`${at}/details`, {});
    expect((await contributor.get(`${at}/check`)).text).toContain("Hand in for publication");
    const done = await contributor.send(`${at}/check`, { finish: "publish" });
    const id = /events\/([0-9a-z]{26})/.exec(done.location)?.[1] ?? "";
    expect((await site.stranger(`/en/events/${id}`)).status).toBe(404);
    expect((await contributor.send(`/en/console/events/${id}/publish`, {})).status).toBe(403);
    const others = await site.firstEvent();
    expect((await contributor.send(`/en/console/events/${others}/cancel`, {})).status).toBe(403);
    expect((await site.get("/en/console/events?tab=inside")).text).toContain("Sample Forum 2027");
    expect((await site.send(`/en/console/events/${id}/publish`, {})).status).toBe(303);
    expect((await site.stranger(`/en/events/${id}`)).status).toBe(200);
  });

  it("begun by somebody who is erased are forgotten with them", async () => {
    const editor = await site.as("editor");
    await editor.send("/en/console/events/drafts/new", { "name.en": "Never sent" });
    const drafts = () =>
      site.node.store.db.selectFrom("form_draft").select("person").where("title", "=", "Never sent").execute();
    const [{ person = "" } = {}] = await drafts();
    expect(person).not.toBe("");
    await site.node.transaction((tx) => site.node.people.erase(tx, { id: person, by: "operator" }));
    await site.node.jobs.idle();
    expect(await drafts()).toEqual([]);
  });
});
