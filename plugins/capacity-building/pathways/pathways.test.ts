import { type CapturedMail, captureMail } from "@nri-commons/core/testing/capture-mail";
import { type OpenConsole, openConsole } from "@nri-commons/core/testing/console";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Activity } from "../activities/activity.ts";
import capacity from "../plugin.ts";
import { plantActivity, plantCompletion, plantPerson, wait, within } from "../test-afterwards.ts";
import { addWish } from "./wish-store.ts";

describe("a pathway", () => {
  let mail: CapturedMail;
  let site: OpenConsole;
  beforeAll(async () => {
    mail = await captureMail();
    site = await openConsole({ name: "kenya", plugins: [capacity], mail });
  });
  afterAll(async () => {
    await site?.remove();
    await mail?.stop();
  });

  const desk = "/en/console/capacity/pathways";
  const step = async (way: string, values: Record<string, string | string[]>) => {
    const { location } = await site.send(`${way}/steps/new`, values);
    return /#step-([0-9a-z]{26})/.exec(location)?.[1] ?? "";
  };
  const order = (text: string, ...titles: string[]) => titles.map((title) => text.indexOf(title));
  let way = "";
  let first: Activity;

  it("is put together by buttons alone, and is public once it has a step", async () => {
    first = await plantActivity(site, { title: { en: "First school" }, type: "school" });
    expect((await site.send(`${desk}/new`, { title: "", track: "" })).status).toBe(422);
    way = (
      await site.send(`${desk}/new`, {
        title: "From listener to speaker",
        about: "For *everybody*.",
        track: "all",
        level: "introductory",
        audiences: ["youth", "media"],
      })
    ).location;
    expect((await site.get(way)).text).toContain("No step yet");
    const school = await step(way, {
      title: "A first school",
      kind: "activity",
      activity: `${site.node.origin}/ap/objects/${first.id}`,
    });
    const fellowship = await step(way, { title: "A fellowship", kind: "kind", type: "fellowship", after: school });
    await step(way, { title: "Speak at your NRI", kind: "task", after: [school, fellowship] });
    expect((await site.send(`${way}/steps/new`, { title: "Read", kind: "link", url: "ftp://x" })).text).toContain(
      "whole address",
    );
    const read = await step(way, { title: "Read the reports", kind: "link", url: "https://example.org/reports" });
    await site.send(`${way}/steps/${read}/up`, {});
    await site.send(`${way}/steps/${fellowship}/up`, {});
    const { text } = await site.get(way);
    const places = order(text, "A first school", "A fellowship", "Read the reports", "Speak at your NRI");
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).not.toContain(`${fellowship}/up`);
    const address = way.replace("/console", "");
    expect((await site.stranger(address)).status).toBe(404);
    await site.send(`${way}/publish`, {});
    const shown = (await site.stranger(address)).text;
    expect(shown).toContain("<em>everybody</em>");
    expect(shown).toMatch(/Begin today<\/h2>\s*<ul>.*First school/s);
    expect(shown).toContain(`href="#step-${fellowship}"`);
  });

  it("is found by level and by whether one took part before", async () => {
    expect((await site.stranger("/en/capacity/pathways?track=returning&level=introductory")).text).toContain(
      "From listener",
    );
    expect((await site.stranger("/en/capacity/pathways?level=advanced")).text).toContain("No pathway fits");
    expect((await site.stranger("/open-data/capacity-building/pathways.csv")).text).toContain("Speak at your NRI");
  });

  it("tells who completed a step of what opens next, once, at most once a month, and only who wants it", async () => {
    const people = [
      await plantPerson(site, { email: "wants@people.example" }),
      await plantPerson(site, { email: "not@people.example" }),
    ];
    for (const { id } of people) await plantCompletion(site, id, first.id);
    await within(site, (db) => addWish(db, people[0]?.id ?? "", site.clock.now()));
    const told = () => mail.mails().filter(({ subject }) => subject === "What could come next for you");
    const open = (name: string) => plantActivity(site, { type: "fellowship", title: { en: name }, inDays: 90 });
    await wait(site, 1);
    expect(told()).toHaveLength(0);
    await open("Fellowship one");
    for (let day = 0; day < 3; day++) await wait(site, 1);
    expect(
      told().map(({ to, text }) => [
        [to ?? []].flat()[0]?.text,
        text?.includes("Fellowship one (From listener to speaker)"),
      ]),
    ).toEqual([["wants@people.example", true]]);
    await open("Fellowship two");
    await wait(site, 20);
    expect(told()).toHaveLength(1);
    await wait(site, 11);
    expect(told()).toHaveLength(2);
    expect(told()[1]?.text).not.toContain("Fellowship one");
  });

  it("is gone with its steps once it was taken back", async () => {
    // A month has passed: who was signed in is no more.
    const team = await site.as("editor");
    expect((await team.get(`${way}/withdraw`)).text).toContain("The activities in it stay.");
    await team.send(`${way}/withdraw`, {});
    expect((await site.stranger(way.replace("/console", ""))).status).toBe(410);
  });
});
