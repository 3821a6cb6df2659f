import { pickLanguage } from "@nri-commons/core/kit";
import type { TodayRequest } from "@nri-commons/core/plugin";
import type { Task, TodayParts } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { listUnseenRequests, listWished } from "./asker/word-store.ts";
import { wantedStates } from "./capacity-request.ts";
import { listUnanswered } from "./help-store.ts";
import { todayOf } from "./public-routes.tsx";
import { toRequest } from "./request-store.ts";

/** What waits for the people of this site: words of who asked, requests to look at, help to answer, requests whose time is over. */
export async function demandToday(ctx: CapacityCtx, request: TodayRequest): Promise<Partial<TodayParts>> {
  const words = ctx.may(request.person, "capacity.people") ? await wordsOfAskers(ctx, request) : [];
  const others = ctx.may(request.person, "capacity.manage") ? await tasksOfTeam(ctx, request) : [];
  return { tasks: [...words, ...others] };
}

async function wordsOfAskers(ctx: CapacityCtx, { t }: TodayRequest): Promise<Task[]> {
  const unseen = await listUnseenRequests(ctx.db, 20);
  const [first] = unseen;
  if (first === undefined) return [];
  const href = `/console/capacity/asked/${first}`;
  return [{ title: t("today.asker", { count: unseen.length }), href, urgency: "soon" }];
}

async function tasksOfTeam(ctx: CapacityCtx, { t, lang }: TodayRequest): Promise<Task[]> {
  const waiting = await countWaiting(ctx);
  const offered = await listUnanswered(ctx.db, 20);
  const wished = await listWished(ctx.db, 20);
  const [first] = offered;
  const tasks: Task[] = [];
  if (waiting > 0)
    tasks.push({ title: t("today.requests", { count: waiting }), href: "/console/capacity/requests", urgency: "soon" });
  if (wished[0] !== undefined) {
    const href = `/console/capacity/requests/${wished[0]}`;
    tasks.push({ title: t("today.wishes", { count: wished.length }), href, urgency: "soon" });
  }
  if (first !== undefined) {
    const href = `/console/capacity/requests/${first.request.id}`;
    tasks.push({ title: t("today.help", { count: offered.length }), href, urgency: "soon" });
  }
  for (const { id, title } of await listOver(ctx)) {
    const named = { title: pickLanguage(title, lang)?.text ?? "" };
    tasks.push({ title: t("today.over", named), href: `/console/capacity/requests/${id}`, urgency: "later" });
  }
  return tasks;
}

async function countWaiting({ db }: CapacityCtx): Promise<number> {
  const row = await db
    .selectFrom("capacity_building_request")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

async function listOver(ctx: CapacityCtx) {
  const rows = await ctx.db
    .selectFrom("capacity_building_request")
    .selectAll()
    .where("origin", "is", null)
    .where("state", "in", [...wantedStates])
    .where("until", "<", todayOf(ctx))
    .orderBy("until", "desc")
    .limit(3)
    .execute();
  return rows.map(toRequest);
}
