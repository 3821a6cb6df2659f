import { allDay } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { FeedRequest } from "@nri-commons/core/plugin";
import { atomFeed } from "@nri-commons/core/web";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import { say } from "../../say.ts";
import type { Activity } from "../activity.ts";
import { activityArticle } from "../activity-article.ts";
import { readActivitySearch } from "../activity-search.ts";
import { listActivities } from "../list-activities.ts";

/** News of activities, of the whole list or narrowed as its page is. */
export async function renderActivitiesAtom(ctx: CapacityCtx, { lang, t, query }: FeedRequest): Promise<string> {
  const asked = { ...readActivitySearch(query), when: "all", limit: 50 } as const;
  const { items } = await listActivities(ctx.db, asked, ctx.clock.now());
  const author = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const search = query.size === 0 ? "" : `?${query}`;
  return atomFeed({
    title: t("activity.feed.name", { site: author }),
    feedUrl: ctx.pageUrl(`/capacity.atom${search}`, lang),
    pageUrl: ctx.pageUrl(`/capacity${search}`, lang),
    lang,
    author,
    items: await Promise.all(items.map((activity) => activityNews(ctx, activity, lang))),
  });
}

/** One of them as news. */
export async function activityNews(ctx: CapacityCtx, activity: Activity, lang: string) {
  const { format, t } = await say(lang);
  const { starts, ends, zone, published, created, updated } = activity;
  const title = pickLanguage(activity.title, lang);
  return {
    id: activity.source?.iri ?? ctx.objectIri(activity.id),
    url: ctx.pageUrl(`/capacity/${activity.id}`, lang),
    title: title?.text ?? "",
    summary: `${t(`activity.type.${activity.type}`)}, ${format.days(allDay(starts, ends, zone))}`,
    html: pickLanguage(await activityArticle(ctx, activity), lang)?.text,
    published: published ?? created,
    updated,
    lang: title?.lang,
  };
}
