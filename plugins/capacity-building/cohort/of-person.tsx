import type { JsonObject } from "@nri-commons/core/kit";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { OfPerson } from "../of-person.ts";
import { findPerson } from "../people/person-store.ts";
import { getCohort } from "./cohort-store.ts";
import { progressOf } from "./done-of.ts";
import { cohortOfPerson } from "./mine-routes.tsx";
import { OwnMentees } from "./pages/own-mentees.tsx";
import { type OwnPlace, OwnPlaces } from "./pages/own-places.tsx";
import { pairsOfMentee, pairsOfMentor, removePairsOf } from "./pair-store.ts";
import type { Participant } from "./participant.ts";
import { findParticipant, participationsOf, removeParticipant } from "./participant-store.ts";
import { storiesOf } from "./story-store.ts";
import { handInsOf } from "./task-store.ts";

/** What somebody takes part in, or did: tasks, attendance, stories, the room; and whom they mentor. */
export const ofPerson: OfPerson = {
  async section(ctx, { person, path }) {
    const places: OwnPlace[] = [];
    for (const participant of await participationsOf(ctx.db, person.id)) {
      const place = await placeOf(ctx, participant);
      if (place !== undefined) places.push(place);
    }
    const mentees = await menteesOf(ctx, person.id);
    if (places.length === 0 && mentees.length === 0) return null;
    return (
      <>
        {places.length > 0 && <OwnPlaces path={path} places={places} />}
        {mentees.length > 0 && <OwnMentees mentees={mentees} />}
      </>
    );
  },
  routes: cohortOfPerson,
  async data(ctx, person) {
    const list = [];
    for (const participant of await participationsOf(ctx.db, person)) list.push(await dataOf(ctx, participant));
    const mentors = await menteesOf(ctx, person);
    if (list.length === 0 && mentors.length === 0) return undefined;
    return JSON.parse(JSON.stringify({ list, mentors: mentors.map(({ title, name }) => ({ title, name })) }));
  },
  async erase(_, tx, person) {
    await removePairsOf(tx.db, person);
    for (const { id } of await participationsOf(tx.db, person)) await removeParticipant(tx.db, id);
  },
};

async function placeOf(ctx: CapacityCtx, participant: Participant): Promise<OwnPlace | undefined> {
  const activity = await findActivity(ctx.db, participant.activity);
  if (activity === undefined) return undefined;
  const { id } = participant;
  const [cohort, progress] = [await getCohort(ctx.db, activity.id), await progressOf(ctx.db, activity, [id])];
  const mentors = [];
  for (const { mentor } of await pairsOfMentee(ctx.db, id)) {
    const one = await findPerson(ctx.db, mentor);
    if (one !== undefined) mentors.push(one);
  }
  const stories = cohort.asksStories ? await storiesOf(ctx.db, [id]) : [];
  return { participant, activity, cohort, progress, mentors, stories };
}

async function menteesOf(ctx: CapacityCtx, person: string) {
  const mentees = [];
  for (const { activity: of, mentee } of await pairsOfMentor(ctx.db, person)) {
    const [activity, participant] = [await findActivity(ctx.db, of), await findParticipant(ctx.db, mentee)];
    const one = participant && (await findPerson(ctx.db, participant.person));
    if (activity && one) mentees.push({ title: activity.title, name: one.name, email: one.email });
  }
  return mentees;
}

async function dataOf(ctx: CapacityCtx, participant: Participant): Promise<JsonObject> {
  const { id, activity: of, state, joined, completed, outlet, reason } = participant;
  const activity = await findActivity(ctx.db, of);
  const day = (instant: number | undefined) => instant && new Date(instant).toISOString();
  const progress = activity && (await progressOf(ctx.db, activity, [id]));
  const handedIn = (await handInsOf(ctx.db, [id])).map(({ participant: _, at, ...one }) => ({ ...one, at: day(at) }));
  const stories = (await storiesOf(ctx.db, [id])).map(({ title, url, published, shown }) => ({
    ...{ title, url, published, shown },
  }));
  const told = { activity: activity?.title, state, joined: day(joined), completed: day(completed), outlet, reason };
  return JSON.parse(
    JSON.stringify({
      ...told,
      attended: progress?.done.get(id)?.attended,
      of: progress?.asked.sittings,
      handedIn,
      stories,
    }),
  );
}
