import type { ExportRow } from "@nri-commons/core/plugin";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { listAnswers } from "./feedback-store.ts";
import { publicResultsOf } from "./results.ts";

/** What stands on the activities' pages, as a table: never words, and nothing from fewer than five. */
export async function feedbackRows(ctx: CapacityCtx): Promise<ExportRow[]> {
  const rounds = await ctx.db
    .selectFrom("capacity_building_feedback_round as round")
    .innerJoin("capacity_building_activity as activity", "activity.id", "round.activity_id")
    .select("activity.id")
    .where("round.is_public", "=", 1)
    .where("activity.state", "=", "open")
    .orderBy("activity.id")
    .execute();
  const rows: ExportRow[] = [];
  for (const { id } of rounds) {
    for (const { aspect, answers, average, good } of publicResultsOf(await listAnswers(ctx.db, id))) {
      rows.push({ activity: ctx.pageUrl(`/capacity/${id}`), aspect, answers, average, good: good ?? null });
    }
  }
  return rows;
}
