import { addDays } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { Today } from "@nri-commons/core/plugin";
import type { Task } from "@nri-commons/core/web";
import { findActivity } from "../activities/activity-store.ts";
import type { CapacityCtx, CapacityPermission } from "../capacity-ctx.ts";
import { awaitsLetter } from "./application.ts";
import { listApplications } from "./application-store.ts";
import { today } from "./apply.ts";
import { callPhaseOf } from "./call.ts";
import { listCalls } from "./call-store.ts";

/** For so long after the last day one is reminded of what is undecided. */
const remindDays = 120;

/** What waits for the team: applications, most of all when the call is over, and decisions that nobody was told. */
export const applicationsToday: Today<CapacityCtx, CapacityPermission> = async (ctx, { t, lang, person }) => {
  if (!ctx.may(person, "capacity.people")) return {};
  const tasks: Task[] = [];
  for (const call of await listCalls(ctx.db, addDays(today(ctx), -remindDays))) {
    const activity = await findActivity(ctx.db, call.activity);
    if (activity === undefined || activity.state !== "open") continue;
    const all = await listApplications(ctx.db, call.activity);
    const title = pickLanguage(activity.title, lang)?.text ?? "";
    const path = `/console/capacity/${call.activity}`;
    const undecided = all.filter(({ decision }) => decision === undefined).length;
    const isOver = callPhaseOf(call, today(ctx)) === "over";
    if (undecided > 0) {
      const words = t(isOver ? "today.undecided" : "today.arrived", { count: undecided, title });
      tasks.push({ title: words, href: `${path}/applications`, urgency: isOver ? "now" : "later" });
    }
    const untold = all.filter(awaitsLetter).length;
    if (untold > 0)
      tasks.push({ title: t("today.letters", { count: untold, title }), href: `${path}/letters`, urgency: "soon" });
  }
  return { tasks };
};
