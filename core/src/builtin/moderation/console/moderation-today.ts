import { hasScope } from "../../../content/types/index.ts";
import type { TodayRequest } from "../../../plugin/index.ts";
import type { TodayParts } from "../../../web/index.ts";
import type { ModerationCtx } from "../moderation-ctx.ts";

/** What moderators have to do, for the console's first page. */
export async function moderationToday(ctx: ModerationCtx, { t, person }: TodayRequest): Promise<Partial<TodayParts>> {
  if (!hasScope(person, "moderation:write")) return {};
  const { items, next } = await ctx.moderation.listReports({ state: "open", limit: 50 });
  const appeals = await ctx.moderation.listAppeals();
  const count = items.length;
  return {
    tasks: [
      ...(count > 0
        ? [
            {
              title: t(next === undefined ? "console.today.reports" : "console.today.many", { count }),
              why: t("console.today.reports.why"),
              href: "/console/moderation",
              urgency: "soon" as const,
            },
          ]
        : []),
      ...(appeals.length > 0
        ? [
            {
              title: t("console.today.appeals", { count: appeals.length }),
              href: "/console/moderation",
              urgency: "soon" as const,
            },
          ]
        : []),
    ],
  };
}
