import { createHash } from "node:crypto";
import { toLocalDate } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";
import type { Activity } from "../activities/activity.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { personFor } from "../people/person-for.ts";
import { addLink } from "../people/person-store.ts";
import type { NewApplication } from "./application.ts";
import { findByKey, findOf, insertApplication } from "./application-store.ts";
import { callPhaseOf } from "./call.ts";
import { findCall } from "./call-store.ts";
import { tellApplicant } from "./tell-applicant.ts";

/** Whether the form takes anybody now. */
export async function takesApplications(ctx: CapacityCtx, activity: Activity): Promise<boolean> {
  if (activity.source !== undefined || activity.state !== "open") return false;
  const call = await findCall(ctx.db, activity.id);
  return call !== undefined && callPhaseOf(call, today(ctx)) === "open";
}

export function today({ clock, site }: Pick<CapacityCtx, "clock" | "site">): string {
  return toLocalDate(clock.now(), site.zone);
}

interface Apply {
  activity: Activity;
  email: string;
  application: NewApplication;
  lang: string;
  /** Of this showing of the form. */
  key: string;
}

/** `mailed`: what follows stands in a mail; `told`: no mail is set up, and the page's address is told at once. */
export type Applied = { outcome: "mailed" } | { outcome: "told"; secret: string };

/** Who applied already by this address gets a link to their page: nobody else learns that they did. */
export async function applyTo(ctx: CapacityCtx, { activity, email, application, lang, key }: Apply): Promise<Applied> {
  const mails = await ctx.mail.isSetUp();
  const said = JSON.stringify([activity.id, key, email, application]);
  const formKey = createHash("sha256").update(said).digest("base64url");
  const secret = createHash("sha256").update(`application ${formKey}`).digest("base64url").slice(0, 32);
  if (!(await takesApplications(ctx, activity))) throw new Refusal("conflict");
  return ctx.transaction(async (tx): Promise<Applied> => {
    const done: Applied = mails ? { outcome: "mailed" } : { outcome: "told", secret };
    if ((await findByKey(tx.db, formKey)) !== undefined) return done;
    const { name, group, country, region } = application;
    const person = await personFor(ctx, tx, { name, email, lang, group, country, region, isProvable: mails });
    const known = await findOf(tx.db, activity.id, person.id);
    if (known !== undefined) {
      await tellApplicant(ctx, tx, { activity, person, what: known.state === "asked" ? "prove" : "again" });
      return done;
    }
    const id = ctx.ids.ulid();
    const added = { ...application, id, activity: activity.id, person: person.id, lang, created: tx.now };
    await insertApplication(tx.db, { ...added, state: "asked" }, formKey);
    if (mails) await tellApplicant(ctx, tx, { activity, person, what: "prove" });
    else await addLink(tx.db, { person: person.id, secret, now: tx.now });
    return done;
  });
}
