import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complete, openActivity, wait } from "../test-afterwards.ts";
import { addressFor, type OpenCapacity, openCapacity } from "../test-people.ts";

describe("a pathway", () => {
  let open: OpenCapacity;
  let site: OpenCapacity["site"];
  beforeAll(async () => {
    open = await openCapacity("kenya");
    site = open.site;
  });
  afterAll(() => open?.close());

  const desk = "/en/console/capacity/pathways";
  const step = async (way: string, values: Record<string, string | string[]>) => {
    const { location } = await site.send(`${way}/steps/new`, values);
    return /#step-([0-9a-z]{26})/.exec(location)?.[1] ?? "";
  };
  const order = (text: string, ...titles: string[]) => titles.map((title) => text.indexOf(title));
  let way = "";
  let first = "";
  const anyone = () => visit(site.node, site.clock);

  it("is put together by buttons alone, and is public once it has a step", async () => {
    first = await openActivity(open, "First school");
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
      activity: `${site.node.origin}/ap/objects/${first}`,
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

  it("stands on the page of each activity in it, with what comes before and after", async () => {
    const page = (await site.stranger(`/en/capacity/${first}`)).text;
    for (const text of ["Part of a pathway", "From listener to speaker", "After this:", "A fellowship"])
      expect(page).toContain(text);
    expect(page).not.toContain("Before this:");
  });

  it("is found by level and by whether one took part before", async () => {
    expect((await site.stranger("/en/capacity/pathways?track=returning&level=introductory")).text).toContain(
      "From listener",
    );
    expect((await site.stranger("/en/capacity/pathways?level=advanced")).text).toContain("No pathway fits");
    expect((await site.stranger("/open-data/capacity-building/pathways.csv")).text).toContain("Speak at your NRI");
  });

  it("tells who completed a step of what opens next, once, at most once a month, and only who wants it", async () => {
    const [wants, not] = [await complete(open, first, "Wanda"), await complete(open, first, "Noah")];
    expect((await anyone().get(wants)).text).toContain("Nothing open follows now");
    const begun = await open.join(first, "Bella");
    expect((await anyone().get(begun)).text).not.toContain("What could come next");
    await anyone().send(wants, {}, `${wants}/next/want`);
    expect((await anyone().get(wants)).text).toContain("at most once a month");
    const told = () => open.mail.mails().filter(({ subject }) => subject === "What could come next for you");
    const fellowship = (name: string) => openActivity(open, name, { type: "fellowship", inDays: 120 });
    await wait(open, 1);
    expect(told()).toHaveLength(0);
    await fellowship("Fellowship one");
    for (let day = 0; day < 3; day++) await wait(open, 1);
    expect(told()).toHaveLength(1);
    expect(told()[0]?.text).toContain("Fellowship one (From listener to speaker)");
    expect(JSON.stringify(told()[0]?.to)).toContain(addressFor("Wanda"));
    expect((await anyone().get(not)).text).toContain("Fellowship one");
    await fellowship("Fellowship two");
    await wait(open, 20);
    expect(told()).toHaveLength(1);
    await wait(open, 11);
    expect(told()).toHaveLength(2);
    expect(told()[1]?.text).not.toContain("Fellowship one");
    const stop = /\/en\/capacity\/me\/[\w-]{32}\/next/.exec(told()[1]?.text ?? "")?.[0] ?? "";
    expect((await anyone().get(stop)).text).toContain("You get no more mails");
    await anyone().send(stop);
    await fellowship("Fellowship three");
    await wait(open, 40);
    expect(told()).toHaveLength(2);
    const copy = JSON.parse((await anyone().get(`${wants}/data.json`)).text);
    expect(copy.pathways).toMatchObject({ wantsMail: false, toldOf: 2 });
    await anyone().send(`${wants}/leave`);
    expect(await open.ctx.db.selectFrom("capacity_building_suggested").selectAll().execute()).toEqual([]);
  });

  it("is gone with its steps once it was taken back", async () => {
    // A month has passed: who was signed in is no more.
    const team = await site.as("editor");
    expect((await team.get(`${way}/withdraw`)).text).toContain("The activities in it stay.");
    await team.send(`${way}/withdraw`, {});
    expect((await site.stranger(way.replace("/console", ""))).status).toBe(410);
  });
});
