import { toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { TodayRequest } from "@nri-commons/core/plugin";
import type { Task, TodayParts } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Activity } from "./activity.ts";
import { listOwnActivities } from "./activity-store.ts";
import { draftsAt, formName } from "./console/activity-form.tsx";
import { countActivities } from "./list-activities.ts";

const day = 86_400_000;
const soon = 14 * day;

/** For the console's first page: deadlines that come near, what begins soon and is not open, forms that were begun. */
export async function activitiesToday(ctx: CapacityCtx, request: TodayRequest): Promise<Partial<TodayParts>> {
  const { t, lang, person } = request;
  if (!ctx.may(person, "capacity.manage")) return {};
  const now = ctx.clock.now();
  const own = await listOwnActivities(ctx.db);
  const today = toLocalDate(now, ctx.site.zone);
  const until = toLocalDate(now + soon, ctx.site.zone);
  const titleOf = ({ title }: Activity) => pickLanguage(title, lang)?.text ?? "";
  const due = own.filter(({ state, deadline = "" }) => state === "open" && deadline >= today && deadline <= until);
  const late = own.filter(({ state, starts, ends }) => state === "draft" && starts <= until && ends >= today);
  const drafts = await ctx.drafts.list({ person: person.id, form: formName });
  const tasks: Task[] = [
    ...due.slice(0, 3).map((one) => ({
      title: t("activity.today.deadline", { title: titleOf(one), days: daysUntil(today, one.deadline ?? today) }),
      href: `/console/capacity/${one.id}`,
      urgency: "soon" as const,
    })),
    ...late.slice(0, 3).map((one) => ({
      title: t("activity.today.open", { title: titleOf(one) }),
      href: `/console/capacity/${one.id}/open`,
      urgency: "soon" as const,
    })),
    ...drafts.slice(0, 2).map(({ id, title }) => ({
      title: t("activity.today.draft", { title }),
      href: `${draftsAt}/${id}/check`,
      urgency: "later" as const,
    })),
  ];
  const count = await countActivities(ctx.db, { when: "now", source: "local" }, now);
  return { tasks, figures: [{ label: t("activity.today.count", { count }), value: count, href: "/console/capacity" }] };
}

function daysUntil(today: string, date: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / day);
}
