import { deriveId } from "@nri-commons/core/kit";
import { enterAlumni } from "../alumni/enter-alumni.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { listParticipants } from "../cohort/participant-store.ts";
import { emptyAnswer } from "./answer.ts";
import { giveAnswer, offerStory, sayToFollowUp } from "./give-answer.ts";
import { addWave } from "./wave-store.ts";

type Of = (ctx: CapacityCtx, activity: string) => Promise<void>;

/** What the one who takes part in an activity does after it, and what they are asked. */
export const followUpActs: Readonly<Record<string, Of>> = {
  "may be asked later": async (ctx, activity) =>
    sayToFollowUp(ctx, { ...(await participantOf(ctx, activity)), says: "yes" }),
  "is asked after six months": async (ctx, activity) => {
    const { participant, person, wave } = await participantOf(ctx, activity);
    await ctx.transaction(async (tx) => {
      const asked = { state: "asked" as const, askedAt: tx.now, answer: emptyAnswer };
      await addWave(tx.db, { id: wave, participant, person, activity, months: 6, ...asked });
    });
  },
  "tells what became of it": async (ctx, activity) => {
    const { person, wave } = await participantOf(ctx, activity);
    await giveAnswer(ctx, { person, wave }, { none: true, barriers: "Travel costs" });
  },
  "offers a story": async (ctx, activity) => {
    const { person, wave, name } = await participantOf(ctx, activity);
    const story = { title: "From listening to speaking", text: `I am ${name}, and I spoke.`, lang: "en", name };
    await offerStory(ctx, { person, wave }, story);
  },
  "enters the directory of alumni": async (ctx, activity) => {
    const { person, name } = await participantOf(ctx, activity);
    const said = { name, seenBy: "public" as const, mentor: true, offers: `Ask ${name}.`, takesMail: true };
    await enterAlumni(ctx, person, { ...said, languages: ["en"], cohorts: [activity], topics: [], onlyAlumni: [] });
  },
};

/** The last one who completed it. */
async function participantOf({ db }: CapacityCtx, activity: string) {
  const { items } = await listParticipants(db, activity, { limit: 10 });
  const last = items.at(-1);
  if (last === undefined) throw new Error("Nobody takes part.");
  const { name } = await db
    .selectFrom("capacity_building_person")
    .select("name")
    .where("id", "=", last.person)
    .executeTakeFirstOrThrow();
  return { participant: last.id, person: last.person, name, wave: deriveId("sample wave", last.id) };
}
