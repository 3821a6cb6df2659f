import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import type { ConsoleEnv } from "@nri-commons/core/web";
import type { Context } from "hono";
import type { Activity } from "../activities/activity.ts";
import { getOwnActivity } from "../activities/activity-store.ts";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Call } from "./call.ts";
import { findCall } from "./call-store.ts";

export interface AtDesk {
  activity: Activity;
  /** Of the activity in the console, after the language. */
  path: string;
}

/** One activity of this site, for those who may see who applies and takes part. */
export async function atDesk(ctx: CapacityCtx, c: Context<ConsoleEnv>): Promise<AtDesk> {
  ctx.require(c.var.person, "capacity.people");
  const activity = await getOwnActivity(ctx.db, c.req.param("id") ?? "");
  return { activity, path: `/console/capacity/${activity.id}` };
}

export async function atCall(ctx: CapacityCtx, c: Context<ConsoleEnv>): Promise<AtDesk & { call: Call }> {
  const at = await atDesk(ctx, c);
  const call = await findCall(ctx.db, at.activity.id);
  if (call === undefined) throw new Refusal("not-found");
  return { ...at, call };
}

/** The way back, for a page of the console with one form. */
export function stepsTo({ var: { t, lang } }: Context<ConsoleEnv>, { activity, path }: AtDesk, ...more: Step[]) {
  const title = pickLanguage(activity.title, lang)?.text ?? "";
  const root = { href: "/console/capacity/people", label: t("people.desk") };
  return [root, { href: path, label: title }, ...more];
}

interface Step {
  href: string;
  label: string;
}
