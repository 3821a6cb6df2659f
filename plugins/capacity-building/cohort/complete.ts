import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import type { Activity } from "../activities/activity.ts";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { findPerson } from "../people/person-store.ts";
import { tellPerson } from "../people/tell-person.ts";
import { fulfils } from "./cohort.ts";
import { getCohort } from "./cohort-store.ts";
import { progressOf } from "./done-of.ts";
import type { Participant } from "./participant.ts";
import { completeParticipant, findParticipant, listParticipants, updateParticipant } from "./participant-store.ts";

const portion = 50;

/** Everybody who fulfils the rule has completed it; how many that were new. Portion by portion, so that it can be done again. */
export async function completeByRule(ctx: CapacityCtx, activity: Activity): Promise<number> {
  const { rule } = await getCohort(ctx.db, activity.id);
  let [after, count]: [string | undefined, number] = [undefined, 0];
  do {
    const page = await listParticipants(ctx.db, activity.id, { after, limit: portion });
    const { asked, done } = await progressOf(
      ctx.db,
      activity,
      page.items.map(({ id }) => id),
    );
    for (const one of page.items) {
      const isDone = fulfils(rule, done.get(one.id) ?? { attended: 0, handedIn: 0 }, asked);
      if (one.state !== "in" || !isDone) continue;
      await ctx.transaction((tx) => complete(ctx, tx, { activity, participant: one }));
      count++;
    }
    after = page.next;
  } while (after !== undefined);
  return count;
}

/** The team says so, and why. */
export async function completeByHand(
  ctx: CapacityCtx,
  activity: Activity,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const participant = await findParticipant(tx.db, id);
    if (participant === undefined || participant.activity !== activity.id) throw new Refusal("not-found");
    await updateParticipant(tx.db, { ...participant, reason });
    if (participant.state !== "completed") await complete(ctx, tx, { activity, participant });
  });
}

async function complete(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { activity, participant: { id, person: of } }: { activity: Activity; participant: Participant },
): Promise<void> {
  await completeParticipant(tx.db, { id, now: tx.now });
  const person = await findPerson(tx.db, of);
  if (person === undefined) return;
  const title = pickLanguage(activity.title, person.lang)?.text ?? "";
  await tellPerson(ctx, tx, {
    person,
    subject: (t) => t("cohort.mail.completed.subject", { title }),
    paragraphs: (t) => [t("cohort.mail.completed", { title })],
    key: `completed ${id}`,
  });
}
