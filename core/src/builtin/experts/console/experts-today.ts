import { hasScope } from "../../../content/types/index.ts";
import type { TodayRequest } from "../../../plugin/index.ts";
import type { TodayParts } from "../../../web/index.ts";
import type { ExpertsCtx } from "../experts-ctx.ts";

const month = 30 * 86_400_000;

/** What experts have for the console's first page. */
export async function expertsToday(ctx: ExpertsCtx, { t, person }: TodayRequest): Promise<Partial<TodayParts>> {
  if (!hasScope(person, "experts:write")) return {};
  const now = ctx.clock.now();
  const own = { now, source: "local" } as const;
  const [all, ending] = [
    await ctx.experts.count(own, person),
    await ctx.experts.count({ ...own, expiresBefore: now + month }, person),
  ];
  return {
    figures: [{ label: t("today.experts", { count: all }), value: all, href: "/console/experts" }],
    tasks:
      ending === 0
        ? []
        : [
            {
              title: t("today.ending", { count: ending }),
              why: t("today.ending.why"),
              href: "/console/experts",
              urgency: "soon",
            },
          ],
  };
}
