import { pickLanguage } from "@nri-commons/core/kit";
import { type ConsoleEnv, type Draft, draftForm, draftShelf, mapOf } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import { findCall } from "../../applications/call-store.ts";
import { callProblems, followDeadline } from "../../applications/follow-deadline.ts";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { allPartners } from "../../partners/partner-store.ts";
import type { Activity } from "../activity.ts";
import { getOwnActivity } from "../activity-store.ts";
import { addActivity, changeActivity } from "../change-activity.ts";
import { toNewActivity } from "./activity-input.ts";
import { toValues } from "./activity-values.ts";
import { stepWhat } from "./step-what.tsx";
import { stepWhen } from "./step-when.tsx";
import { stepWhere } from "./step-where.tsx";
import { stepWho } from "./step-who.tsx";

export const draftsAt = "/console/capacity/drafts";
export const formName = "capacity-activity";

/** An activity, new or changed: four short pages, kept from the first one on. It is opened on a page of its own. */
export function activityForm(ctx: CapacityCtx): Hono<ConsoleEnv> {
  return draftForm({
    form: formName,
    at: draftsAt,
    home: { href: "/console/capacity", label: (t) => t("console.title") },
    steps: [stepWhat, stepWho(ctx), stepWhen, stepWhere],
    shelf: draftShelf(ctx),
    title: ({ about }, t) => t(about === undefined ? "console.new" : "console.edit"),
    nameOf: (values, t) => pickLanguage(mapOf(values, "title") ?? {}, "en")?.text ?? t("console.unnamed"),
    start: (c) => {
      ctx.require(c.var.person, "capacity.manage");
      return { zone: c.var.site.zone, wayIn: "here" };
    },
    finishLabel: (c) => c.var.t("console.save"),
    finish: (c, draft) => finish(ctx, c, draft),
  });
}

/** Begins to change an activity; gives the draft. */
export async function beginEdit(ctx: CapacityCtx, activity: Activity, person: string): Promise<string> {
  const title = pickLanguage(activity.title, "en")?.text ?? "";
  const draft = { person, form: formName, about: activity.id, title, values: toValues(activity) };
  return ctx.transaction(async (tx) => (await ctx.drafts.save(tx, draft)).id);
}

async function finish(ctx: CapacityCtx, c: Context<ConsoleEnv>, draft: Draft) {
  const { t, person, view } = c.var;
  ctx.require(person, "capacity.manage");
  const known = draft.about === undefined ? undefined : await getOwnActivity(ctx.db, draft.about);
  const read = toNewActivity(draft.values, t, await allPartners(ctx.db));
  if (!read.ok) return read;
  const call = known && (await findCall(ctx.db, known.id));
  const problems = callProblems(call, read.value, c.var);
  if (problems.length > 0) return { ok: false, problems };
  const { id } = await ctx.transaction(async (tx) => {
    if (known === undefined) return addActivity(ctx, tx, { activity: read.value, key: draft.id });
    const deadline = await followDeadline(tx, call, read.value);
    const change = (activity: Activity) => ({ ...activity, ...read.value, deadline });
    return changeActivity(ctx, tx, { id: known.id, change });
  });
  return c.redirect(view.url(`/console/capacity/${id}?done=${known ? "changed" : "added"}`), 303);
}
