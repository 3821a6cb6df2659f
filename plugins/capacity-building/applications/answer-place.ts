import { Refusal } from "@nri-commons/core/kit";
import { findActivity, getOwnActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { takeIn } from "../cohort/join-cohort.ts";
import { findPerson } from "../people/person-store.ts";
import type { Application } from "./application.ts";
import { findApplication, listOverdue, updateApplication } from "./application-store.ts";
import { offerNext } from "./offer-next.ts";
import { tellApplicant } from "./tell-applicant.ts";

/** The accepted take their place or give it back. Twice changes nothing. */
export async function answerPlace(ctx: CapacityCtx, id: string, answer: "confirmed" | "declined"): Promise<void> {
  await ctx.transaction(async (tx) => {
    const one = await findApplication(tx.db, id);
    if (one === undefined) throw new Refusal("not-found");
    if (one.answer === answer) return;
    if (!mayAnswer(one)) throw new Refusal("conflict");
    await updateApplication(tx.db, { ...one, answer });
    const person = await findPerson(tx.db, one.person);
    if (person === undefined) throw new Refusal("not-found");
    if (answer === "confirmed") await takeIn(ctx, tx, { activity: one.activity, person: person.id });
    else await offerNext(ctx, tx, one.activity);
    await tellApplicant(ctx, tx, { activity: await getOwnActivity(tx.db, one.activity), person, what: answer });
  });
}

export function mayAnswer({ state, decision, told, answer }: Application): boolean {
  return state === "in" && decision === "accepted" && told === "accepted" && answer === undefined;
}

/** Who did not answer in time gave the place back. */
export async function lapsePlaces(ctx: CapacityCtx): Promise<void> {
  for (const { id } of await listOverdue(ctx.db, ctx.clock.now())) {
    await ctx.transaction(async (tx) => {
      const one = await findApplication(tx.db, id);
      if (one === undefined || !mayAnswer(one)) return;
      await updateApplication(tx.db, { ...one, answer: "lapsed" });
      await offerNext(ctx, tx, one.activity);
      const [activity, person] = [await findActivity(tx.db, one.activity), await findPerson(tx.db, one.person)];
      if (activity && person) await tellApplicant(ctx, tx, { activity, person, what: "lapsed" });
    });
  }
}
