import { allDay, type When } from "@nri-commons/core/content/types";
import { pickLanguage } from "@nri-commons/core/kit";
import type { FeedRequest } from "@nri-commons/core/plugin";
import { type IcsEvent, icsFeed } from "@nri-commons/core/web";
import type { CapacityCtx } from "../../capacity-ctx.ts";
import type { Activity } from "../activity.ts";
import { readActivitySearch } from "../activity-search.ts";
import { listActivities } from "../list-activities.ts";

/** A calendar to subscribe to: the days of activities, and the deadlines for applications. */
export async function renderActivitiesIcs(ctx: CapacityCtx, { lang, t, query }: FeedRequest): Promise<string> {
  const asked = { ...readActivitySearch(query), when: "all", limit: 200 } as const;
  const { items } = await listActivities(ctx.db, asked, ctx.clock.now());
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const events = items.flatMap((activity) => {
    const { starts, ends, zone, deadline } = activity;
    const title = pickLanguage(activity.title, lang)?.text ?? "";
    const due = deadline && t("activity.feed.deadline", { title });
    return [
      toIcs(ctx, activity, { lang, what: "activity", when: allDay(starts, ends, zone), name: title }),
      ...(due
        ? [toIcs(ctx, activity, { lang, what: "deadline", when: allDay(deadline, deadline, zone), name: due })]
        : []),
    ];
  });
  return icsFeed({ name: t("activity.feed.name", { site }), url: ctx.pageUrl("/capacity", lang), lang, events });
}

interface Dated {
  lang: string;
  what: "activity" | "deadline";
  when: When;
  name: string;
}

function toIcs(ctx: CapacityCtx, activity: Activity, { lang, what, when, name }: Dated): IcsEvent {
  return {
    uid: `${activity.source?.iri ?? ctx.objectIri(activity.id)}#${what}`,
    when,
    name,
    description: pickLanguage(activity.about, lang)?.text,
    place: activity.place,
    url: ctx.pageUrl(`/capacity/${activity.id}`, lang),
    status: activity.state === "cancelled" ? "cancelled" : "scheduled",
    sequence: Math.floor((activity.updated - activity.created) / 1000),
    created: activity.created,
    updated: activity.updated,
  };
}
