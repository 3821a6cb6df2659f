import { hasScope } from "../../../content/types/index.ts";
import type { TodayRequest } from "../../../plugin/index.ts";
import type { TodayParts } from "../../../web/index.ts";
import type { SiteCtx } from "../site-ctx.ts";

/** What is left to do once, so that visitors know whose site it is. */
export async function siteToday(ctx: SiteCtx, { t, person }: TodayRequest): Promise<Partial<TodayParts>> {
  if (!hasScope(person, "admin")) return {};
  const { logo, about, contact } = ctx.profile.current();
  return {
    steps: [
      {
        title: t("today.logo"),
        why: t("today.logo.why"),
        href: "/console/site/logo",
        done: logo !== undefined,
        order: 10,
      },
      {
        title: t("today.about"),
        why: t("today.about.why"),
        href: Object.keys(about).length === 0 ? "/console/site/about" : "/console/site/contact",
        done: Object.keys(about).length > 0 && contact !== undefined,
        order: 35,
      },
    ],
  };
}
