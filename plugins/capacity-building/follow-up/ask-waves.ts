import { toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { findPerson } from "../people/person-store.ts";
import { tellPerson } from "../people/tell-person.ts";
import { emptyAnswer } from "./answer.ts";
import { type Consent, findConsent, listConsents } from "./consent-store.ts";
import { dueWave, isOver, isReminderDue, remindAfter } from "./wave.ts";
import { addWave, findWave, listWaiting, putWave, type Wave } from "./wave-store.ts";

const portion = 100;
const day = 86_400_000;

/** Asks everybody who agreed and whose wave is due, reminds once, and closes what nobody answered. */
export async function askWaves(ctx: CapacityCtx): Promise<void> {
  if (await ctx.mail.isSetUp()) await askAll(ctx);
  const waiting = { askedBefore: ctx.clock.now() - remindAfter * day, most: portion };
  for (let after = ""; ; ) {
    const waves = await listWaiting(ctx.db, { ...waiting, after });
    for (const { id } of waves) await ctx.transaction((tx) => remindOrClose(ctx, tx, id));
    const last = waves.at(-1);
    if (last === undefined || waves.length < portion) return;
    after = last.id;
  }
}

async function askAll(ctx: CapacityCtx): Promise<void> {
  const { followUpMonths: months } = ctx.settings;
  const today = toLocalDate(ctx.clock.now(), ctx.site.zone);
  for (let after = ""; ; ) {
    const consents = await listConsents(ctx.db, { after, most: portion });
    for (const consent of consents) {
      const due = dueWave({ ...consent, months, today });
      if (due !== undefined) await ctx.transaction((tx) => ask(ctx, tx, { consent, months: due }));
    }
    const last = consents.at(-1);
    if (last === undefined || consents.length < portion) return;
    after = last.participant;
  }
}

/** Who took the consent back a moment ago is not asked; who was asked in this wave is not asked again. */
async function ask(ctx: CapacityCtx, tx: CapacityTx, { consent, months }: { consent: Consent; months: number }) {
  const { participant, activity } = consent;
  const person = await findPerson(tx.db, consent.person);
  const still = await findConsent(tx.db, participant);
  if (person?.email === undefined || still?.says !== "yes") return;
  const wave = await addWave(tx.db, {
    ...{ id: ctx.ids.ulid(), participant, person: person.id, activity, months },
    ...{ state: "asked", askedAt: tx.now, answer: emptyAnswer },
  });
  if (wave !== undefined) await mail(ctx, tx, wave, "ask");
}

async function remindOrClose(ctx: CapacityCtx, tx: CapacityTx, id: string): Promise<void> {
  const wave = await findWave(tx.db, id);
  if (wave === undefined) return;
  if (isOver(wave, tx.now)) return putWave(tx.db, { ...wave, state: "closed" });
  if (!isReminderDue(wave, tx.now) || !(await ctx.mail.isSetUp())) return;
  await putWave(tx.db, { ...wave, remindedAt: tx.now });
  await mail(ctx, tx, wave, "remind");
}

async function mail(ctx: CapacityCtx, tx: CapacityTx, wave: Wave, what: "ask" | "remind"): Promise<void> {
  const person = await findPerson(tx.db, wave.person);
  const activity = await findActivity(tx.db, wave.activity);
  if (person === undefined || activity === undefined) return;
  const title = pickLanguage(activity.title, person.lang)?.text ?? "";
  await tellPerson(ctx, tx, {
    person,
    subject: (t) => t(`follow-up.mail.${what}.subject`, { title }),
    paragraphs: (t) => [
      t(`follow-up.mail.${what}`, { title, months: wave.months }),
      t("follow-up.mail.how"),
      t("follow-up.mail.stop"),
    ],
    path: `/follow-up/${wave.id}`,
    key: `follow-up ${what} ${wave.id}`,
  });
}
