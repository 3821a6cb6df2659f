import { Refusal } from "@nri-commons/core/kit";
import { findActivity, getOwnActivity } from "../activities/activity-store.ts";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { confirmPerson } from "../people/person-for.ts";
import { findPerson } from "../people/person-store.ts";
import { type Application, holdsSeat, type NewApplication } from "./application.ts";
import { findApplication, removeApplication, updateApplication } from "./application-store.ts";
import { takesApplications } from "./apply.ts";
import { offerNext } from "./offer-next.ts";
import { forgetScores } from "./score-store.ts";
import { tellApplicant } from "./tell-applicant.ts";

/** They pressed the button on their page: the address is theirs, and so is what was said of them. Twice changes nothing. */
export async function confirmApplication(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const one = await getApplication(tx, id);
    if (one.state !== "asked") return;
    await updateApplication(tx.db, { ...one, state: "in" });
    const { name, group, country, region, lang } = one;
    const person = await confirmPerson(tx, one.person, { name, group, country, region, lang });
    await tellApplicant(ctx, tx, { activity: await getOwnActivity(tx.db, one.activity), person, what: "received" });
  });
}

export async function changeApplication(ctx: CapacityCtx, id: string, said: NewApplication): Promise<void> {
  if (!(await mayChange(ctx, await getApplication(ctx, id)))) throw new Refusal("conflict");
  await ctx.transaction(async (tx) => {
    const { activity, person, lang, state, decision, told, answer, answerBy, created } = await getApplication(tx, id);
    const kept = { id, activity, person, lang, state, decision, told, answer, answerBy, created };
    await updateApplication(tx.db, { ...said, ...kept });
  });
}

/** Until the last day, and while nothing was decided. */
export async function mayChange(ctx: CapacityCtx, { activity, state, decision }: Application): Promise<boolean> {
  if (state === "withdrawn" || decision !== undefined) return false;
  const of = await findActivity(ctx.db, activity);
  return of !== undefined && takesApplications(ctx, of);
}

/** What was said is deleted; that somebody was there stays, so that figures and seats are right. */
export async function withdrawApplication(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const one = await getApplication(tx, id);
    if (one.state === "withdrawn") return;
    if (one.state === "asked") return removeApplication(tx.db, id);
    const { activity, person, lang, created, level, decision, told } = one;
    const bare = { name: "", group: one.group, level, languages: [], answers: {} };
    const kept = { id, activity, person, lang, created, decision, told };
    await forgetScores(tx.db, id);
    await updateApplication(tx.db, { ...bare, ...kept, state: "withdrawn" });
    await tx.fact("personal-data.erased", { plugin: "capacity-building", kind: "application", id });
    if (holdsSeat(one) && told === "accepted") await offerNext(ctx, tx, activity);
    const whose = await findPerson(tx.db, person);
    if (whose === undefined) return;
    await tellApplicant(ctx, tx, { activity: await getOwnActivity(tx.db, activity), person: whose, what: "withdrawn" });
  });
}

async function getApplication({ db }: Pick<CapacityCtx | CapacityTx, "db">, id: string): Promise<Application> {
  const one = await findApplication(db, id);
  if (one === undefined) throw new Refusal("not-found");
  return one;
}
