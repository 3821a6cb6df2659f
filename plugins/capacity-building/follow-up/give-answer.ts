import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityDb, CapacityTx } from "../capacity-ctx.ts";
import { type Answer, type Engagement, emptyAnswer, mostEngagements, type Story } from "./answer.ts";
import { completionsOf, findConsent, putConsent } from "./consent-store.ts";
import { findStoryOfWave, putStory, removeStory, storiesOf } from "./story-store.ts";
import { findWave, putWave, type Wave, wavesOf } from "./wave-store.ts";

const plugin = "capacity-building";

interface OwnWave {
  person: string;
  wave: string;
}

/** Somebody says whether they may be asked later about an activity that they completed. A no ends what is still open of it. */
export async function sayToFollowUp(
  ctx: CapacityCtx,
  { person, participant, says }: { person: string; participant: string; says: "yes" | "no" },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const completions = await completionsOf(tx.db, person, ctx.site.zone);
    const one = completions.find((completion) => completion.participant === participant);
    if (one === undefined) throw new Refusal("not-found");
    if (one.says === says) return;
    const { activity, completedOn } = one;
    await putConsent(tx.db, { participant, person, activity, completedOn, says }, tx.now);
    if (says === "yes") return;
    await endFollowUp(tx, participant);
    // A backup from before must not ask again.
    await tx.fact("personal-data.erased", { plugin, kind: "follow-up", id: participant });
  });
}

/** No further mail about it; bears that there is no consent any more. */
export async function endFollowUp(tx: CapacityTx, participant: string): Promise<void> {
  const consent = await findConsent(tx.db, participant);
  if (consent === undefined) return;
  await putConsent(tx.db, { ...consent, says: "no" }, tx.now);
  for (const wave of await wavesOf(tx.db, consent.person))
    if (wave.participant === participant && wave.state === "asked") await putWave(tx.db, { ...wave, state: "refused" });
}

/** The wave of this very person; `not-found` of anybody else's. */
export async function ownWave(db: CapacityDb, { person, wave: id }: OwnWave): Promise<Wave> {
  const wave = await findWave(db, id);
  if (wave === undefined || wave.person !== person) throw new Refusal("not-found");
  return wave;
}

/** What was done is noted one by one, before the answer is sent. */
export async function noteEngagement(ctx: CapacityCtx, of: OwnWave, engagement: Engagement): Promise<void> {
  await change(ctx, of, (answer) => {
    const others = answer.engagements.filter(({ id }) => id !== engagement.id);
    if (others.length >= mostEngagements) throw new Refusal("conflict");
    const { none: _, ...rest } = answer;
    return { ...rest, engagements: [...others, engagement] };
  });
}

export async function dropEngagement(ctx: CapacityCtx, of: OwnWave, engagement: string): Promise<void> {
  await change(ctx, of, (answer) => ({
    ...answer,
    engagements: answer.engagements.filter(({ id }) => id !== engagement),
  }));
}

export async function giveAnswer(ctx: CapacityCtx, of: OwnWave, said: Omit<Answer, "engagements">): Promise<void> {
  await ctx.transaction(async (tx) => {
    const wave = await openWave(tx.db, of);
    const answer = { ...said, engagements: wave.answer.engagements };
    await putWave(tx.db, { ...wave, state: "answered", answeredAt: wave.answeredAt ?? tx.now, answer });
  });
}

/** Not this time: nothing of what was begun stays. */
export async function refuseWave(ctx: CapacityCtx, of: OwnWave): Promise<void> {
  await ctx.transaction(async (tx) => {
    const wave = await openWave(tx.db, of);
    await putWave(tx.db, { ...wave, state: "refused", answeredAt: undefined, answer: emptyAnswer });
  });
}

/** The answer and the story are gone; that one was asked stays. */
export async function deleteAnswer(ctx: CapacityCtx, of: OwnWave): Promise<void> {
  await ctx.transaction(async (tx) => {
    await ownWave(tx.db, of);
    await eraseAnswer(tx, of.wave);
    await tx.fact("personal-data.erased", { plugin, kind: "follow-up-answer", id: of.wave });
  });
}

export async function eraseAnswer(tx: CapacityTx, id: string): Promise<void> {
  const wave = await findWave(tx.db, id);
  if (wave === undefined) return;
  await putWave(tx.db, { ...wave, state: "refused", answeredAt: undefined, answer: emptyAnswer });
  const story = await findStoryOfWave(tx.db, id);
  if (story) await removeStory(tx.db, story.id);
}

/** A story for everybody, with the consent that the form asks for: the team reads it first. */
export async function offerStory(ctx: CapacityCtx, of: OwnWave, story: Story): Promise<void> {
  await ctx.transaction(async (tx) => {
    const wave = await ownWave(tx.db, of);
    const known = await findStoryOfWave(tx.db, wave.id);
    const { person, activity } = wave;
    const kept = { id: known?.id ?? ctx.ids.ulid(), wave: wave.id, person, activity, offeredAt: tx.now };
    await putStory(tx.db, { ...story, ...kept, state: "offered" });
  });
}

/** Gone at once, wherever it stood at this site. */
export async function takeStoryBack(ctx: CapacityCtx, { person, story }: { person: string; story: string }) {
  await ctx.transaction(async (tx) => {
    const stories = await storiesOf(tx.db, person);
    if (!stories.some(({ id }) => id === story)) throw new Refusal("not-found");
    await removeStory(tx.db, story);
    await tx.fact("personal-data.erased", { plugin, kind: "follow-up-story", id: story });
  });
}

async function change(ctx: CapacityCtx, of: OwnWave, to: (answer: Answer) => Answer): Promise<void> {
  await ctx.transaction(async (tx) => {
    const wave = await openWave(tx.db, of);
    await putWave(tx.db, { ...wave, answer: to(wave.answer) });
  });
}

/** One can answer, and change an answer, until the wave is closed. */
async function openWave(db: CapacityDb, of: OwnWave): Promise<Wave> {
  const wave = await ownWave(db, of);
  if (wave.state === "closed") throw new Refusal("conflict");
  return wave;
}
