import { pickLanguage } from "@nri-commons/core/kit";
import { getActivity } from "../activities/activity-store.ts";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { findPerson } from "../people/person-store.ts";
import { tellPerson } from "../people/tell-person.ts";
import { addAsked, findRound, listSilent, listUnasked, putRound } from "./feedback-store.ts";

const day = 86_400_000;
/** Activities that ended longer ago are not asked about by themselves, so that a new plugin does not write to everybody. */
const beginsWithin = 14 * day;
const remindAfter = 7 * day;
const closeAfter = 30 * day;

/** Opens what ended, reminds once after a week, and closes after 30 days. Runs again without a second mail. */
export async function runRounds(ctx: CapacityCtx): Promise<void> {
  const now = ctx.clock.now();
  for (const activity of await endedWithout(ctx, now)) await openRound(ctx, activity);
  const open = await ctx.db
    .selectFrom("capacity_building_feedback_round")
    .select(["activity_id", "opened_at", "reminded_at"])
    .where("closed_at", "is", null)
    .execute();
  for (const { activity_id, opened_at, reminded_at } of open) {
    if (now >= Number(opened_at) + closeAfter) await closeRound(ctx, activity_id);
    else if (reminded_at === null && now >= Number(opened_at) + remindAfter) await remind(ctx, activity_id);
  }
}

async function endedWithout(ctx: CapacityCtx, now: number): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("capacity_building_activity as activity")
    .leftJoin("capacity_building_feedback_round as round", "round.activity_id", "activity.id")
    .select("activity.id")
    .where("activity.origin", "is", null)
    .where("activity.state", "=", "open")
    .where("activity.ends_at", "<=", now)
    .where("activity.ends_at", ">", now - beginsWithin)
    .where("round.activity_id", "is", null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("capacity_building_participant as participant")
          .select("participant.id")
          .whereRef("participant.activity_id", "=", "activity.id"),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Asks everybody who was not asked yet; one that was closed takes answers again. */
export async function openRound(ctx: CapacityCtx, activity: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await findRound(tx.db, activity);
    await putRound(tx.db, { activity, opened: tx.now, isPublic: known?.isPublic ?? false });
    for (const { id, person } of await listUnasked(tx.db, activity)) {
      await addAsked(tx.db, { id, person, activity });
      await ask(ctx, tx, { participant: id, person, activity, what: "asked" });
    }
  });
}

export async function closeRound(ctx: CapacityCtx, activity: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const round = await findRound(tx.db, activity);
    if (round && round.closed === undefined) await putRound(tx.db, { ...round, closed: tx.now });
  });
}

async function remind(ctx: CapacityCtx, activity: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const round = await findRound(tx.db, activity);
    if (round === undefined || round.reminded !== undefined) return;
    await putRound(tx.db, { ...round, reminded: tx.now });
    for (const { id, person } of await listSilent(tx.db, activity)) {
      await ask(ctx, tx, { participant: id, person, activity, what: "reminded" });
    }
  });
}

interface Ask {
  participant: string;
  person: string;
  activity: string;
  what: "asked" | "reminded";
}

async function ask(ctx: CapacityCtx, tx: CapacityTx, { participant, person: who, activity: of, what }: Ask) {
  const person = await findPerson(tx.db, who);
  if (person === undefined) return;
  const { title: titles } = await getActivity(tx.db, of);
  const title = pickLanguage(titles, person.lang)?.text ?? "";
  await tellPerson(ctx, tx, {
    person,
    subject: (t) => t("feedback.mail.subject", { title }),
    paragraphs: (t) => [t(`feedback.mail.${what}`, { title }), t("feedback.mail.anonymous")],
    path: `/feedback/${participant}`,
    key: `feedback ${what} ${participant}`,
  });
}
