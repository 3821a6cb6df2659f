import { deriveId } from "@nri-commons/core/kit";
import { getOwnActivity } from "./activities/activity-store.ts";
import { addActivity, openActivity } from "./activities/change-activity.ts";
import { answerPlace } from "./applications/answer-place.ts";
import type { Application, NewApplication } from "./applications/application.ts";
import { findApplication } from "./applications/application-store.ts";
import { applyTo } from "./applications/apply.ts";
import { putCall } from "./applications/call-store.ts";
import { confirmApplication } from "./applications/change-application.ts";
import { decide } from "./applications/decide.ts";
import { putScore } from "./applications/score-store.ts";
import { tellDecision } from "./applications/send-letters.ts";
import type { CapacityCtx } from "./capacity-ctx.ts";
import { putAward } from "./certificates/award.ts";
import { askAllCertificates, revokeCertificate } from "./certificates/change-certificate.ts";
import { issueCertificate } from "./certificates/issue-certificate.ts";
import { completeParticipant, listParticipants } from "./cohort/participant-store.ts";
import { cohortActs } from "./cohort/test-cohort.ts";
import { demandActs, plantContact } from "./demand/test-demand.ts";
import { giveAnswer } from "./feedback/give-answer.ts";
import { openRound } from "./feedback/run-rounds.ts";
import { followUpActs } from "./follow-up/test-waves.ts";
import { addPathway, publishPathway, writeStep } from "./pathways/change-pathway.ts";
import { pathwayImportActs } from "./pathways/import/test-import.ts";
import { addWish } from "./pathways/wish-store.ts";
import { shelfActs } from "./shelf/test-shelf.ts";
import { newActivity } from "./test-activities.ts";
import { plantInCohort } from "./test-plant.ts";

interface Somebody {
  name: string;
  email: string;
}

const school = deriveId("sample school");
const member: Somebody = { name: "Sample Member", email: "sample.member@check.example" };

/** What teams and participants do, through the verbs behind the pages, in the order of a school's life. */
export const acts: Readonly<Record<string, (ctx: CapacityCtx) => Promise<unknown>>> = {
  "prepares a school, its call and its certificate": prepare,
  "opens the school": (ctx) => ctx.transaction((tx) => openActivity(ctx, tx, school)),
  applies: (ctx) => apply(ctx, member),
  "confirms the application": async (ctx) => confirmApplication(ctx, (await applicationOf(ctx, member)).id),
  "decides on it": (ctx) => accept(ctx, member),
  "tells the applicant": (ctx) => tell(ctx, member),
  "takes the place": async (ctx) => answerPlace(ctx, (await applicationOf(ctx, member)).id, "confirmed"),
  "completes the school, and wants to hear what comes next": complete,
  "asks for certificates": (ctx) => askAllCertificates(ctx, school),
  "issues what was asked for": issue,
  "revokes a certificate": async (ctx) => {
    for (const id of await certificates(ctx)) await revokeCertificate(ctx, { id, reason: "Issued by mistake" });
  },
  "asks how it was": (ctx) => openRound(ctx, school),
  "says how it was": answer,
  "begins a pathway": (ctx) =>
    addPathway(ctx, {
      ...{ title: { en: "From listener to speaker" }, about: { en: "For everybody." } },
      ...{ audiences: ["youth"], track: "all" },
    }),
  "puts a step into it": async (ctx) =>
    writeStep(ctx, await pathwayOf(ctx), {
      ...{ id: deriveId("sample step"), kind: "activity", title: { en: "A school" }, after: [] },
      activity: ctx.objectIri(school),
    }),
  "makes the pathway public": async (ctx) => publishPathway(ctx, await pathwayOf(ctx)),
  ...pathwayImportActs,
  ...Object.fromEntries(
    Object.entries(followUpActs).map(([name, act]) => [name, (ctx: CapacityCtx) => act(ctx, school)]),
  ),
  ...Object.fromEntries(
    Object.entries(cohortActs).map(([name, act]) => [name, (ctx: CapacityCtx) => act(ctx, school)]),
  ),
  ...demandActs,
  ...shelfActs,
};

/** Somebody who has something in every room. */
export async function plantPerson(ctx: CapacityCtx, person: Somebody): Promise<void> {
  await plantInCohort(ctx, person);
  await apply(ctx, person);
  await confirmApplication(ctx, (await applicationOf(ctx, person)).id);
  await score(ctx, person);
  await accept(ctx, person);
  await tell(ctx, person);
  await answerPlace(ctx, (await applicationOf(ctx, person)).id, "confirmed");
  await openRound(ctx, school);
  await answer(ctx);
  await complete(ctx);
  await askAllCertificates(ctx, school);
  await issue(ctx);
  await plantContact(ctx, person);
  for (const act of Object.values(followUpActs)) await act(ctx, school);
}

async function prepare(ctx: CapacityCtx): Promise<void> {
  const question = { id: "why", kind: "long" as const, label: { en: "Why you?" }, required: true };
  const dates = { opens: "2020-01-01", closes: "2099-01-01", answerDays: 10, seats: 5 };
  const asked = { criteria: { en: "Motivation" }, asksGender: true, questions: [question], letters: {} };
  await ctx.transaction(async (tx) => {
    await addActivity(ctx, tx, { activity: newActivity, key: school });
    await putCall(tx.db, { ...dates, ...asked, activity: school });
    await putAward(tx.db, school, { criteria: { en: "Attended." }, hours: 8 }, tx.now);
  });
}

async function apply(ctx: CapacityCtx, { name, email }: Somebody): Promise<void> {
  const application: NewApplication = {
    ...{ name, group: "youth", country: "KE", level: "introductory", languages: ["en"] },
    ...{ needs: `Captions, for ${name}`, answers: { why: `I am ${name}.` } },
  };
  const activity = await getOwnActivity(ctx.db, school);
  await applyTo(ctx, { activity, email, application, lang: "en", key: email });
}

async function applicationOf({ db }: CapacityCtx, { name }: Somebody): Promise<Application> {
  const row = await db
    .selectFrom("capacity_building_application as one")
    .innerJoin("capacity_building_person as person", "person.id", "one.person_id")
    .select("one.id")
    .where("one.activity_id", "=", school)
    .where("person.name", "=", name)
    .executeTakeFirst();
  return (await findApplication(db, row?.id ?? "")) ?? missing(`application of ${name}`);
}

async function score(ctx: CapacityCtx, person: Somebody): Promise<void> {
  const { id } = await applicationOf(ctx, person);
  await ctx.transaction((tx) => putScore(tx, id, { scorer: "sample", points: [4], comment: "Reaches many." }));
}

async function accept(ctx: CapacityCtx, person: Somebody): Promise<void> {
  const { id } = await applicationOf(ctx, person);
  await decide(ctx, school, new Map([[id, "accepted" as const]]));
}

async function tell(ctx: CapacityCtx, person: Somebody): Promise<void> {
  const application = await applicationOf(ctx, person);
  await ctx.transaction((tx) => tellDecision(ctx, tx, application));
}

async function pathwayOf({ db }: CapacityCtx): Promise<string> {
  const { id } = await db.selectFrom("capacity_building_pathway").select("id").executeTakeFirstOrThrow();
  return id;
}

/** Everybody who takes part. */
async function complete(ctx: CapacityCtx): Promise<void> {
  const { items } = await listParticipants(ctx.db, school, { limit: 10 });
  await ctx.transaction(async (tx) => {
    for (const { id, person } of items) {
      await completeParticipant(tx.db, { id, now: tx.now });
      await addWish(tx.db, person, tx.now);
    }
  });
}

async function certificates({ db }: CapacityCtx): Promise<string[]> {
  const rows = await db.selectFrom("capacity_building_certificate").select("id").execute();
  return rows.map(({ id }) => id);
}

async function issue(ctx: CapacityCtx): Promise<void> {
  for (const id of await certificates(ctx)) await issueCertificate(ctx, id);
}

/** Whoever was asked and did not answer yet. */
async function answer(ctx: CapacityCtx): Promise<void> {
  const asked = await ctx.db
    .selectFrom("capacity_building_feedback_asked")
    .select("participant_id as participant")
    .where("answered", "=", 0)
    .execute();
  const said = { ratings: { content: 5 as const }, helped: "The case studies" };
  for (const { participant } of asked) await giveAnswer(ctx, { participant, activity: school, answer: said });
}

function missing(what: string): never {
  throw new Error(`There is no ${what}.`);
}
