import { addDays, toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { Today, TodayRequest } from "@nri-commons/core/plugin";
import type { Task } from "@nri-commons/core/web";
import { labsToday } from "./labs/labs-today.ts";
import { phaseOf, remindDays } from "./pilot/pilot.ts";
import { listEnding } from "./pilot/pilot-store.ts";
import type { LabsCtx, permissions } from "./policy-labs-ctx.ts";

/** What convenors have to do: what the labs themselves ask, and signals, briefs and pilots that wait. */
export const tasksToday: Today<LabsCtx, Permission> = async (ctx, request) => {
  const { tasks = [], ...rest } = await labsToday(ctx, request);
  return { ...rest, tasks: [...tasks, ...(await roomTasks(ctx, request))] };
};

type Permission = keyof typeof permissions;

async function roomTasks(ctx: LabsCtx, { t, lang, person }: TodayRequest): Promise<Task[]> {
  if (!ctx.may(person, "lab.manage")) return [];
  const today = toLocalDate(ctx.clock.now(), ctx.site.zone);
  const tasks: Task[] = [];
  for (const pilot of await listEnding(ctx.db, addDays(today, remindDays))) {
    const title = pickLanguage(pilot.title, lang)?.text ?? "";
    const urgency = phaseOf(pilot, today) === "over" ? ("now" as const) : ("soon" as const);
    tasks.push({ title: t("today.pilot", { title }), href: `/console/labs/pilots/${pilot.id}`, urgency });
  }
  const count = await countDrafts(ctx);
  if (count > 0) tasks.push({ title: t("today.signals", { count }), href: "/console/labs/signals", urgency: "later" });
  for (const { id, doc } of await listWithoutBrief(ctx)) {
    const title = pickLanguage(JSON.parse(doc).title, lang)?.text ?? "";
    tasks.push({ title: t("today.brief", { title }), href: `/console/labs/${id}/brief`, urgency: "soon" });
  }
  return tasks;
}

async function countDrafts(ctx: LabsCtx): Promise<number> {
  const row = await ctx.db
    .selectFrom("policy_labs_signal")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "=", "draft")
    .where("origin", "is", null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Labs of this site that are over and whose people have not said anything to others yet. */
function listWithoutBrief(ctx: LabsCtx) {
  return ctx.db
    .selectFrom("policy_labs_lab as lab")
    .leftJoin("policy_labs_brief as brief", (join) =>
      join.onRef("brief.lab_ref", "=", "lab.id").on("brief.state", "=", "published"),
    )
    .select(["lab.id", "lab.doc"])
    .where("lab.origin", "is", null)
    .where("lab.state", "in", ["open", "closed"])
    .where("lab.closes_at", "<", ctx.clock.now())
    .where("brief.id", "is", null)
    .orderBy("lab.closes_at", "desc")
    .limit(3)
    .execute();
}
