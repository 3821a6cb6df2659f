import { describeOnBothDatabases } from "@nri-commons/core/testing/databases";
import type { Kysely } from "kysely";
import { expect, it } from "vitest";
import type { CapacityDb } from "../capacity-ctx.ts";
import { progressOf } from "../cohort/done-of.ts";
import { addParticipant, listParticipants } from "../cohort/participant-store.ts";
import { listShownStories, putStory } from "../cohort/story-store.ts";
import { countHandIns, putTask } from "../cohort/task-store.ts";
import { migrations } from "../migrations/index.ts";
import { countPeopleOf } from "../people/count-people-of.ts";
import { findPeople, putPerson } from "../people/person-store.ts";
import { sampleActivity } from "../test-people.ts";
import { holdsSeat } from "./application.ts";
import {
  countSeatsTaken,
  insertApplication,
  listApplications,
  listDueLetters,
  listOverdue,
  listWaiting,
  markLetters,
} from "./application-store.ts";
import { listRanked } from "./list-ranked.ts";
import { forgetScores, putScore, rankedOf, ranksOf, seeWithoutScoring } from "./score-store.ts";

const activity = sampleActivity("01k9zq0c3v5m8t2r7x4w6y1b00", 0);

describeOnBothDatabases("lists of applicants and participants", (open) => {
  it("ask as much of 30 people as of one, and rank who waits by what the team thinks", async () => {
    const store = await open({ migrations });
    const whole = store.db as unknown as CapacityDb;
    const statements = { count: 0 };
    const db = whole.withPlugin({
      transformQuery({ node }) {
        statements.count += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const add = async (number: number) => {
      const id = `01k9zq0c3v5m8t2r7x4w6y1b${String(number).padStart(2, "0")}`;
      const said = { name: `Person ${number}`, group: "youth", country: "KE", lang: "en", created: number };
      await putPerson(whole, { ...said, id, email: `p${number}@people.example` });
      const told = { state: "in", decision: "waiting", told: "waiting", level: "advanced" } as const;
      const application = { ...said, ...told, id, activity: activity.id, person: id, languages: [] };
      await insertApplication(whole, { ...application, answers: {} }, id);
      await putScore({ db: whole, now: 1 }, id, { scorer: "team", points: [number / 10] });
      await addParticipant(whole, { id, activity: activity.id, person: id, state: "in", joined: number });
      const story = { id, activity: activity.id, participant: id, title: "Cut off", url: "https://paper.example" };
      await putStory(whole, { ...story, published: "2027-01-01", shown: true });
    };
    const asked = async () => {
      statements.count = 0;
      const all = await listApplications(db, activity.id);
      await countPeopleOf(db, [activity.id]);
      const ranked = rankedOf(all, await ranksOf(db, activity.id, "team"));
      const reader = { reader: "team", from: 0, limit: 50 };
      const page = await listRanked(db, activity.id, reader);
      expect(page.items).toEqual(ranked);
      expect(page.ranks).toEqual(await ranksOf(db, activity.id, "team"));
      const half = Math.floor(ranked.length / 2);
      const rest = await listRanked(db, activity.id, { ...reader, from: half, limit: 2 });
      expect(rest.items).toEqual(ranked.slice(half, half + 2));
      expect((await listRanked(db, activity.id, { ...reader, reader: "stranger" })).items).toEqual(all);
      expect(await countSeatsTaken(db, activity.id)).toBe(all.filter(holdsSeat).length);
      await findPeople(
        db,
        all.map(({ person }) => person),
      );
      const { items } = await listParticipants(db, activity.id, { limit: 50 });
      await progressOf(
        db,
        activity,
        items.map(({ id }) => id),
      );
      await countHandIns(db, activity.id);
      const waiting = await listWaiting(db, activity.id);
      const stories = await listShownStories(db, activity.id);
      expect(await listOverdue(db, 1)).toEqual([]);
      return { ranked, waiting, stories, count: statements.count };
    };
    await putTask(whole, {
      id: "01k9zq0c3v5m8t2r7x4w6y1bt1",
      activity: activity.id,
      due: "2027-01-01",
      title: { en: "Map" },
    });
    await add(1);
    const { count } = await asked();
    for (let number = 2; number <= 30; number++) await add(number);
    const many = await asked();
    expect(many.count).toBe(count);
    expect(many.ranked.map(({ name }) => name).slice(0, 2)).toEqual(["Person 30", "Person 29"]);
    expect([many.waiting[0]?.name, many.waiting.length, many.stories.length]).toEqual(["Person 30", 30, 30]);
    await markLetters(
      whole,
      many.waiting.map(({ id }) => id),
      1,
    );
    expect(await listDueLetters(db, 20)).toHaveLength(20);
  });

  it("keep the mean of an application in its own row: scored before there was one, again, without points, and taken back", async () => {
    const { "076-ranked": ranked, ...before } = migrations;
    const store = await open({ migrations: before });
    const db = store.db as unknown as CapacityDb;
    const row = { activity_id: activity.id, state: "in", lang: "en", stakeholder_group: "youth", doc: "{}" } as const;
    const add = (id: string) => {
      const more = { id, person_id: id, form_key: id, letter_due: 0, created_at: 1, ...row };
      return (db as unknown as Kysely<Record<string, object>>)
        .insertInto("capacity_building_application")
        .values(more)
        .execute();
    };
    for (const id of ["one", "two", "three"]) await add(id);
    const old = { application_id: "one", doc: '{"points":[]}', updated_at: 1 };
    const scores = [{ scorer: "ann", mean: 4 }, { scorer: "bob", mean: 5 }, { scorer: "cy" }];
    for (const score of scores)
      await db
        .insertInto("capacity_building_score")
        .values({ mean: null, ...old, ...score })
        .execute();
    await store.transaction(async (tx) => ranked?.(tx as never, store.dialect));
    const rows = () =>
      db.selectFrom("capacity_building_application").select(["id", "score_mean", "scored"]).orderBy("id").execute();
    const [one, three, two] = await rows();
    expect(one).toEqual({ id: "one", score_mean: 4.5, scored: 2 });
    for (const unscored of [two, three]) expect(unscored).toMatchObject({ score_mean: null, scored: 0 });
    const tx = { db, now: 2 };
    await putScore(tx, "two", { scorer: "ann", points: [5, 4] });
    await putScore(tx, "two", { scorer: "ann", points: [1, 2] });
    await putScore(tx, "two", { scorer: "bob", points: [] });
    await putScore(tx, "one", { scorer: "bob", points: [] });
    expect(await rows()).toEqual([
      { id: "one", score_mean: 4, scored: 1 },
      { id: "three", score_mean: null, scored: 0 },
      { id: "two", score_mean: 1.5, scored: 1 },
    ]);
    const order = async (reader: string) =>
      [...(await listRanked(db, activity.id, { reader, from: 0, limit: 9 })).ranks.values()].map(
        ({ id, mean, scored }) => [id, mean, scored],
      );
    expect(await order("ann")).toEqual([
      ["one", 4, 1],
      ["two", 1.5, 1],
      ["three", undefined, 0],
    ]);
    await seeWithoutScoring(tx, activity.id, "dee");
    expect(await order("dee")).toEqual(await order("ann"));
    await forgetScores(db, "one");
    expect(await rows()).toMatchObject([{ score_mean: null, scored: 0 }, { scored: 0 }, { score_mean: 1.5 }]);
    expect((await order("ann")).map(([id]) => id)).toEqual(["two", "one", "three"]);
  });
});
