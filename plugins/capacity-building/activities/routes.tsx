import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import type { FeedLink, PageEnv, Translate } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { roomsOfActivity } from "../rooms-of-activity.ts";
import { readActivitySearch } from "./activity-search.ts";
import { getActivity } from "./activity-store.ts";
import { coverageOf } from "./coverage-of.ts";
import { listActivities } from "./list-activities.ts";
import { ActivityListPage } from "./pages/activity-list-page.tsx";
import { ActivityPage } from "./pages/activity-page.tsx";
import { CoveragePage } from "./pages/coverage-page.tsx";
import { FindActivitiesPage } from "./pages/find-activities-page.tsx";
import { shownSessions } from "./shown-sessions.ts";
import { termsInUse } from "./terms-in-use.ts";

/** The list of activities, and the page of each. */
export function activityRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  for (const when of ["now", "past"] as const) {
    app.get(when === "past" ? "/past" : "/", async (c) => {
      const { t } = c.var;
      const query = new URL(c.req.url).searchParams;
      const search = readActivitySearch(query);
      const asked = { ...search, when, limit: 20, cursor: query.get("cursor") || undefined };
      const list = await listActivities(ctx.db, asked, ctx.clock.now());
      const [used, names] = await Promise.all([termsInUse(ctx.db), namesOf(ctx.federation, list.items)]);
      return c.var.page({
        title: t(`activity.list.${when}`),
        description: t("activity.list.lead"),
        feeds: feedsOf(query, t),
        body: <ActivityListPage when={when} search={search} list={list} used={used} names={names} />,
      });
    });
  }
  app.get("/find", async (c) => {
    const list = c.req.query("when") === "past" ? "/capacity/past" : "/capacity";
    const body = <FindActivitiesPage list={list} used={await termsInUse(ctx.db)} />;
    return c.var.page({ title: c.var.t("activity.filter.label"), noIndex: true, body });
  });
  app.get("/coverage", async (c) => {
    const body = <CoveragePage coverage={await coverageOf(ctx.db)} />;
    return c.var.page({ title: c.var.t("coverage.title"), description: c.var.t("coverage.lead"), body });
  });
  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const activity = await getActivity(ctx.db, c.req.param("id"));
    if (activity.state === "draft" && !ctx.may(c.var.viewer, "capacity.manage")) throw new Refusal("not-found");
    const [actions, sections, asides]: [Child[], Child[], Child[]] = [[], [], []];
    for (const room of roomsOfActivity) {
      actions.push(await room.action?.(ctx, activity, c));
      sections.push(await room.section?.(ctx, activity, c));
      asides.push(await room.aside?.(ctx, activity, c));
    }
    const { lang } = c.var;
    return c.var.page({
      title: pickLanguage(activity.title, lang)?.text ?? "",
      description: pickLanguage(activity.about, lang)?.text ?? "",
      noIndex: activity.state === "draft",
      body: (
        <ActivityPage
          activity={activity}
          names={await namesOf(ctx.federation, [activity])}
          shownSessions={await shownSessions(ctx, activity, c.var.viewer)}
          actions={actions}
          sections={sections}
          asides={asides}
        />
      ),
    });
  });
  return app;
}

function feedsOf(query: URLSearchParams, t: Translate): FeedLink[] {
  const kept = new URLSearchParams([...query].filter(([name]) => name !== "cursor"));
  const search = kept.size === 0 ? "" : `?${kept}`;
  return [
    { href: `/capacity.atom${search}`, type: "application/atom+xml", title: t("activity.feed.atom") },
    { href: `/capacity.ics${search}`, type: "text/calendar", title: t("activity.feed.ics") },
    { href: `/capacity.csv${search}`, type: "text/csv", title: t("activity.feed.csv") },
  ];
}
