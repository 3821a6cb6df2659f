import { findOf } from "./applications/application-store.ts";
import { applyTo } from "./applications/apply.ts";
import { putCall } from "./applications/call-store.ts";
import { confirmApplication } from "./applications/change-application.ts";
import { putScore } from "./applications/score-store.ts";
import type { CapacityCtx } from "./capacity-ctx.ts";
import { joinCohort } from "./cohort/join-cohort.ts";
import { pairUp } from "./cohort/pair-up.ts";
import { noteAttendance, putSitting } from "./cohort/sitting-store.ts";
import { putStory } from "./cohort/story-store.ts";
import { putHandIn, putTask } from "./cohort/task-store.ts";
import { listPeopleByAddress } from "./people/person-store.ts";
import { addOpenActivity } from "./test-activities.ts";

const said = { group: "youth", country: "KE", level: "introductory", languages: ["en"], answers: {} } as const;
const call = {
  opens: "2020-01-01",
  closes: "2099-01-01",
  asksGender: false,
  answerDays: 10,
  questions: [],
  letters: {},
};

/** Somebody of whom applications and cohort keep everything that they keep: an application with a score, a place, an attendance, a hand-in, a story, a mentee. */
export async function plantInCohort(ctx: CapacityCtx, person: { name: string; email: string }): Promise<void> {
  const activity = await addOpenActivity(ctx, { ends: "2099-01-02" });
  await ctx.transaction((tx) => putCall(tx.db, { ...call, activity: activity.id }));
  const application = { ...said, name: person.name };
  await applyTo(ctx, { activity, email: person.email, application, lang: "en", key: person.email });
  const [whose] = await listPeopleByAddress(ctx.db, person.email);
  const one = whose && (await findOf(ctx.db, activity.id, whose.id));
  if (one === undefined) throw new Error("They did not apply.");
  await confirmApplication(ctx, one.id);
  const participant = await joinCohort(ctx, { ...person, activity: activity.id, lang: "en" });
  const guest = { name: "Sample Guest", email: "guest@check.example", lang: "en", activity: activity.id };
  await pairUp(ctx, activity, { mentee: await joinCohort(ctx, guest), mentor: { ...person, lang: "en" } });
  const [sitting, task, id] = [ctx.ids.ulid(), ctx.ids.ulid(), ctx.ids.ulid()];
  await ctx.transaction(async (tx) => {
    await putScore(tx, one.id, { scorer: "team", points: [3], comment: `${person.name} knows it.` });
    await putSitting(tx.db, { id: sitting, activity: activity.id, title: { en: "First evening" } });
    const here = new Set([`${sitting} ${participant}`]);
    await noteAttendance(tx, { sittings: [sitting], participants: [participant], here });
    await putTask(tx.db, { id: task, activity: activity.id, due: "2027-01-01", title: { en: "Map your network" } });
    await putHandIn(tx.db, { task, participant, at: tx.now, text: `By ${person.name}` });
    const story = { title: person.name, url: "https://paper.example/1", published: "2027-01-01", shown: true };
    await putStory(tx.db, { ...story, id, activity: activity.id, participant });
  });
}
