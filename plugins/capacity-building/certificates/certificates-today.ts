import { pickLanguage } from "@nri-commons/core/kit";
import type { Today } from "@nri-commons/core/plugin";
import { getActivity } from "../activities/activity-store.ts";
import type { CapacityCtx, CapacityPermission } from "../capacity-ctx.ts";

/** Who completed an activity that gives certificates, and has none. */
export const certificatesToday: Today<CapacityCtx, CapacityPermission> = async (ctx, { t, lang }) => {
  const rows = await ctx.db
    .selectFrom("capacity_building_participant as participant")
    .innerJoin("capacity_building_award as award", "award.activity_id", "participant.activity_id")
    .innerJoin("capacity_building_activity as activity", "activity.id", "participant.activity_id")
    .leftJoin("capacity_building_certificate as certificate", "certificate.participant_id", "participant.id")
    .select(({ fn }) => ["participant.activity_id as activity", fn.countAll().as("count")])
    .where("participant.state", "=", "completed")
    .where("activity.state", "!=", "withdrawn")
    .where(({ eb, or }) => or([eb("certificate.id", "is", null), eb("certificate.state", "=", "open")]))
    .where("certificate.asked_at", "is", null)
    .groupBy("participant.activity_id")
    .orderBy("participant.activity_id")
    .limit(3)
    .execute();
  const tasks = [];
  for (const { activity, count } of rows) {
    const title = pickLanguage((await getActivity(ctx.db, activity)).title, lang)?.text ?? "";
    tasks.push({
      title: t("certificates.today", { count: Number(count), title }),
      why: t("certificates.today.why"),
      href: `/console/capacity/${activity}/certificates`,
      urgency: "later" as const,
      permission: "capacity.people" as const,
    });
  }
  return { tasks };
};
