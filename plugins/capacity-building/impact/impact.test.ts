import { visit } from "@nri-commons/core/testing/visit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { participationsOf } from "../cohort/participant-store.ts";
import { giveAnswer, noteEngagement, offerStory, sayToFollowUp } from "../follow-up/give-answer.ts";
import { findStoryOfWave, putStory } from "../follow-up/story-store.ts";
import { wavesOf } from "../follow-up/wave-store.ts";
import { findPersonByEmail } from "../people/person-store.ts";
import { complete, openActivity, wait } from "../test-afterwards.ts";
import { addressFor, type OpenCapacity, openCapacity } from "../test-people.ts";
import type { Figure } from "./figures.ts";

describe("what came of it all", () => {
  let open: OpenCapacity;
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
  beforeAll(async () => {
    open = await openCapacity();
    const school = await openActivity(open, "School", { audiences: ["youth"], level: "introductory" });
    const fellowship = await openActivity(open, "Fellowship", { type: "fellowship", level: "advanced" });
    for (const name of names("k", 9)) await complete(open, school, name, { country: "KE", group: "academia" });
    for (const name of names("f", 3)) await complete(open, school, name, { country: "FR", group: "youth" });
    for (const name of names("b", 7)) await open.join(fellowship, name, { country: "BR", group: "government" });
  });
  afterAll(() => open?.close());

  const figures = async () => {
    const answer = await (await open.site.node.get("/api/v1/capacity/impact")).json();
    return (
      answer as { figures: (Omit<Figure, "value"> & { value: number | null; withheld: boolean; label: string })[] }
    ).figures;
  };
  const of = async (measure: string, by: string) =>
    Object.fromEntries(
      (await figures())
        .filter((one) => one.measure === measure && one.by === by)
        .map(({ part, value }) => [part ?? "", value]),
    );

  it("is counted by region, group and level, with small numbers and what gives them away withheld", async () => {
    expect(await of("activities", "all")).toEqual({ "": 2 });
    expect(await of("activities", "audience")).toMatchObject({ youth: 1 });
    expect(await of("participants", "all")).toEqual({ "": 19 });
    expect(await of("participants", "region")).toEqual({ african: 9, grulac: null, weog: null });
    expect(await of("participants", "group")).toEqual({ academia: 9, government: null, youth: null });
    // Twelve completed something: nine and three would tell of the three.
    expect(await of("completed", "all")).toEqual({ "": 12 });
    expect(await of("completed", "region")).toEqual({ african: null, grulac: null, weog: null });
    expect(await of("participants", "level")).toEqual({ introductory: 12, advanced: 7 });
    expect(await of("completed", "level")).toMatchObject({ introductory: 12 });
  });

  it("is the same on the page, in the table and for programs, and says how it is counted", async () => {
    const page = (await visit(open.site.node, open.site.clock).get("/en/capacity/impact")).text;
    for (const text of ["People who took part", "withheld", "How this is counted", "Nobody has told a story"])
      expect(page).toContain(text);
    expect(page).not.toMatch(/<td class="num">3</);
    const csv = await (await open.site.node.get("/en/capacity/impact.csv")).text();
    expect(csv).toMatch(/participants,region,african,[^,]+,9,false/);
    expect(csv).toMatch(/participants,region,weog,[^,]+,,true/);
    const openData = await open.site.node.get("/open-data/capacity-building/impact.csv");
    expect([openData.status, (await openData.text()).includes("weog")]).toEqual([200, true]);
  });

  it("tells by wave how many answered and of what, and stories of who consented to that alone", async () => {
    const { ctx } = open;
    const people = names("k", 9);
    for (const name of people) {
      const { id: person = "" } = (await findPersonByEmail(ctx.db, addressFor(name))) ?? {};
      const [one] = await participationsOf(ctx.db, person);
      await sayToFollowUp(ctx, { person, participant: one?.id ?? "", says: "yes" });
    }
    await wait(open, 185);
    for (const [at, name] of people.entries()) {
      const { id: person = "" } = (await findPersonByEmail(ctx.db, addressFor(name))) ?? {};
      const wave = (await wavesOf(ctx.db, person))[0]?.id ?? "";
      const spoke = { id: ctx.ids.ulid(), kind: "spoke" as const, title: "A talk" };
      await noteEngagement(ctx, { person, wave }, spoke);
      if (at === 0) await noteEngagement(ctx, { person, wave }, { ...spoke, id: ctx.ids.ulid(), kind: "founded" });
      await giveAnswer(ctx, { person, wave }, {});
      if (at > 1) continue;
      await offerStory(ctx, { person, wave }, { title: `Story ${at}`, text: "I spoke.", lang: "en" });
      const story = await findStoryOfWave(ctx.db, wave);
      if (at === 0 && story) await ctx.transaction((tx) => putStory(tx.db, { ...story, state: "public" }));
    }
    expect(await of("follow-up", "6")).toMatchObject({ asked: 9, answered: 9 });
    expect(await of("outcomes", "6")).toEqual({ founded: null, spoke: 9 });
    const page = (await visit(open.site.node, open.site.clock).get("/en/capacity/impact")).text;
    expect(page).toContain("Story 0");
    expect(page).not.toContain("Story 1");
  });
});
