import { deriveId } from "@nri-commons/core/kit";
import { getOwnActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { putCohort } from "./cohort-store.ts";
import { completeByHand, completeByRule } from "./complete.ts";
import { joinCohort } from "./join-cohort.ts";
import { pairUp } from "./pair-up.ts";
import { listParticipants } from "./participant-store.ts";
import { noteAttendance, putSitting } from "./sitting-store.ts";
import { putStory } from "./story-store.ts";
import { putHandIn, putTask } from "./task-store.ts";

type Of = (ctx: CapacityCtx, activity: string) => Promise<unknown>;

const other = { name: "Another Guest", email: "another.guest@check.example", lang: "en" };
const guest = { name: "Sample Guest", email: "sample.guest@check.example", lang: "en" };
const mentor = { name: "Sample Mentor", email: "sample.mentor@check.example", lang: "en" };
const evening = deriveId("sample evening");
const task = deriveId("sample task");

/** How the people of an activity work together, from who joins them to who completed it. */
export const cohortActs: Readonly<Record<string, Of>> = {
  "adds somebody to the cohort": (ctx, activity) => joinCohort(ctx, { ...guest, activity }),
  "pairs them with a mentor": async (ctx, activity) =>
    pairUp(ctx, await getOwnActivity(ctx.db, activity), { mentee: await lastOf(ctx, activity), mentor }),
  "says what completes it, and names an evening and a task": (ctx, activity) =>
    ctx.transaction(async ({ db }) => {
      await putCohort(db, { activity, asksStories: true, rule: { share: 50, allTasks: true } });
      await putSitting(db, { id: evening, activity, title: { en: "First evening" } });
      await putTask(db, { id: task, activity, due: "2027-01-01", title: { en: "Map your network" } });
    }),
  "notes who was there": async (ctx, activity) => {
    const last = await lastOf(ctx, activity);
    const here = new Set([`${evening} ${last}`]);
    await ctx.transaction((tx) => noteAttendance(tx, { sittings: [evening], participants: [last], here }));
  },
  "hands something in, and tells of a story": async (ctx, activity) => {
    const participant = await lastOf(ctx, activity);
    const story = { title: "The network next door", url: "https://paper.example/1", published: "2027-01-01" } as const;
    await ctx.transaction(async (tx) => {
      await putHandIn(tx.db, { task, participant, at: tx.now, text: "Our network, on one page" });
      await putStory(tx.db, { ...story, id: deriveId("sample story"), activity, participant, shown: true });
    });
  },
  "completes whoever did what the rule asks": async (ctx, activity) =>
    completeByRule(ctx, await getOwnActivity(ctx.db, activity)),
  "adds somebody else": (ctx, activity) => joinCohort(ctx, { ...other, activity }),
  "completes them by hand": async (ctx, activity) => {
    const done = { id: await lastOf(ctx, activity), reason: "Was ill on the day" };
    await completeByHand(ctx, await getOwnActivity(ctx.db, activity), done);
  },
};

/** Who joined last: those before completed it. Not the last by id, which is by chance where the clock stands still. */
async function lastOf({ db }: CapacityCtx, activity: string): Promise<string> {
  const { items } = await listParticipants(db, activity, { limit: 10 });
  return items.findLast(({ state }) => state === "in")?.id ?? "";
}
