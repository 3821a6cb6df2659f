import { addDays, startOfDay } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { findPerson } from "../people/person-store.ts";
import { tellPerson } from "../people/tell-person.ts";
import { type Application, awaitsLetter, holdsSeat } from "./application.ts";
import {
  findApplication,
  listApplications,
  listDueLetters,
  markLetters,
  updateApplication,
} from "./application-store.ts";
import { today } from "./apply.ts";
import { findCall } from "./call-store.ts";
import { composeLetter } from "./compose-letter.ts";

const portion = 50;

/** One act for all of a call: whoever was decided upon and not told gets a letter, in portions. */
export async function sendLetters(ctx: CapacityCtx, activity: string): Promise<void> {
  const call = await findCall(ctx.db, activity);
  if (call === undefined) throw new Refusal("not-found");
  await ctx.transaction(async (tx) => {
    const all = await listApplications(tx.db, activity);
    if (call.seats !== undefined && all.filter(holdsSeat).length > call.seats) throw new Refusal("conflict");
    const due = all.filter(awaitsLetter).map(({ id }) => id);
    for (let at = 0; at < due.length; at += portion) await markLetters(tx.db, due.slice(at, at + portion), 1);
  });
  await sendPortion(ctx);
}

/** What is left of it, once a minute; what the mail does not take now is tried again. */
export async function sendDueLetters(ctx: CapacityCtx): Promise<void> {
  for (let times = 0; times < 20; times++) if ((await sendPortion(ctx)) < portion) return;
}

/** How many letters went out. */
async function sendPortion(ctx: CapacityCtx): Promise<number> {
  let sent = 0;
  for (const { id } of await listDueLetters(ctx.db, portion)) {
    const went = await ctx.transaction(async (tx) => {
      const one = await findApplication(tx.db, id);
      if (one !== undefined && awaitsLetter(one)) return tellDecision(ctx, tx, one);
      await markLetters(tx.db, [id], 0);
      return false;
    });
    if (went) sent++;
  }
  return sent;
}

/** False when the mail does not take it now. */
export async function tellDecision(ctx: CapacityCtx, tx: CapacityTx, one: Application): Promise<boolean> {
  const { id, activity: of, decision, told } = one;
  const [activity, call] = [await findActivity(tx.db, of), await findCall(tx.db, of)];
  const person = await findPerson(tx.db, one.person);
  if (activity === undefined || call === undefined || person === undefined || decision === undefined) return false;
  const letter = await composeLetter({ activity, call, decision, lang: one.lang, today: today(ctx) });
  const to = { ...person, lang: one.lang };
  const { subject, paragraphs } = letter;
  const key = `letter ${id} ${told ?? ""} ${decision}`;
  const sent = await tellPerson(ctx, tx, { person: to, subject: () => subject, paragraphs: () => paragraphs, key });
  if (sent === "too-many") return false;
  const answerBy = startOfDay(addDays(today(ctx), call.answerDays + 1), ctx.site.zone);
  await updateApplication(tx.db, { ...one, told: decision, ...(decision === "accepted" && { answerBy }) });
  await markLetters(tx.db, [id], 0);
  return true;
}
