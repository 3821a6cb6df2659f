import { later } from "@nri-commons/core/plugin";
import type { Room } from "../room.ts";
import { tellGone } from "../travel/tell.ts";
import { travels } from "../travel/travels.ts";
import { activityCommands } from "./activity-commands.ts";

const { activitiesToday } = later(() => import("./activities-today.ts"));
const { announceActivityOpened, announceActivityRevised } = later(() => import("./announce-activity.ts"));
const { renderActivitiesAtom } = later(() => import("./feeds/activities-atom.ts"));
const { renderActivitiesIcs } = later(() => import("./feeds/activities-ics.ts"));
const { activityRows, renderActivitiesCsv } = later(() => import("./feeds/activity-rows.ts"));
const { countActivities } = later(() => import("./list-activities.ts"));
const { relatedActivities } = later(() => import("./related-activities.tsx"));
const { settleActivities } = later(() => import("./settle-activities.ts"));

/** Schools, courses, webinars, fellowships and the like: what is on, of this site and of others. */
export const activities: Room = {
  kinds: {
    CapacityActivity: travels(
      { fallback: "Article", page: { subject: "capacity-activity", path: (id) => `/capacity/${id}` } },
      async () => (await import("./activity-kind.ts")).activityKind,
    ),
  },
  announces: {
    "capacity-activity.opened": announceActivityOpened,
    "capacity-activity.revised": announceActivityRevised,
    "capacity-activity.cancelled": announceActivityRevised,
    "capacity-activity.withdrawn": tellGone("Article"),
  },
  nav: [
    { to: "/capacity", label: "nav.capacity", order: 42 },
    { to: "/console/capacity", label: "nav.activities", order: 37, place: "console", permission: "capacity.manage" },
  ],
  jobs: { "settle-activities": { every: "PT5M", run: settleActivities } },
  public: async (ctx) => (await import("./routes.tsx")).activityRoutes(ctx),
  api: async (ctx) => (await import("./activity-api.ts")).activityApi(ctx),
  today: activitiesToday,
  slots: { "event.sidebar@1": relatedActivities },
  feeds: [
    { at: "/capacity.atom", type: "application/atom+xml", title: "activity.feed.atom", render: renderActivitiesAtom },
    { at: "/capacity.ics", type: "text/calendar", title: "activity.feed.ics", render: renderActivitiesIcs },
    { at: "/capacity.csv", type: "text/csv", title: "activity.feed.csv", render: renderActivitiesCsv },
  ],
  exports: { activities: { openData: true, rows: activityRows } },
  metrics: {
    activities: {
      unit: "count",
      help: "Capacity activities that are open and not over, of this site and of others.",
      read: (ctx) => countActivities(ctx.db, { when: "now" }, ctx.clock.now()),
    },
    "activities.own": {
      unit: "count",
      federate: true,
      help: "Capacity activities of this site that everybody sees, over ones too.",
      read: (ctx) => countActivities(ctx.db, { when: "all", source: "local" }, ctx.clock.now()),
    },
  },
  commands: activityCommands,
  console: async (ctx) => (await import("./console/routes.tsx")).activityConsole(ctx),
};
