import { pickLanguage } from "@nri-commons/core/kit";
import { type ConsoleEnv, type Draft, draftForm, draftShelf, mapOf } from "@nri-commons/core/web";
import type { Context, Hono } from "hono";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { allPartners } from "../../partners/partner-store.ts";
import type { Activity } from "../activity.ts";
import { getOwnActivity } from "../activity-store.ts";
import { addActivity, changeActivity } from "../change-activity.ts";
import { toNewActivity } from "./activity-input.ts";
import { toValues } from "./activity-values.ts";
import { stepWhat } from "./step-what.tsx";
import { stepWhere } from "./step-where.tsx";
import { stepWho } from "./step-who.tsx";

export const draftsAt = "/console/capacity/drafts";
export const formName = "capacity-activity";

/** An activity, new or changed: three short pages, kept from the first one on. It is opened on a page of its own. */
export function activityForm(ctx: CapacityCtx): Hono<ConsoleEnv> {
  return draftForm({
    form: formName,
    at: draftsAt,
    home: { href: "/console/capacity", label: (t) => t("console.title") },
    steps: [stepWhat, stepWho(ctx), stepWhere],
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
  const { id } = await ctx.transaction((tx) => {
    if (known === undefined) return addActivity(ctx, tx, { activity: read.value, key: draft.id });
    return changeActivity(ctx, tx, { id: known.id, change: (activity) => ({ ...activity, ...read.value }) });
  });
  return c.redirect(view.url(`/console/capacity/${id}?done=${known ? "changed" : "added"}`), 303);
}
