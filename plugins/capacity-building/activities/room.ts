import type { Room } from "../room.ts";
import { tellGone } from "../travel/tell.ts";
import { activitiesToday } from "./activities-today.ts";
import { activityKind } from "./activity-kind.ts";
import { announceActivity } from "./announce-activity.ts";
import { renderActivitiesAtom } from "./feeds/activities-atom.ts";
import { renderActivitiesIcs } from "./feeds/activities-ics.ts";
import { activityRows, renderActivitiesCsv } from "./feeds/activity-rows.ts";
import { activityCommands } from "./import-activities.ts";
import { countActivities } from "./list-activities.ts";
import { relatedActivities } from "./related-activities.tsx";
import { settleActivities } from "./settle-activities.ts";

/** Schools, courses, webinars, fellowships and the like: what is on, of this site and of others. */
export const activities: Room = {
  kinds: { CapacityActivity: activityKind },
  announces: {
    "capacity-activity.opened": announceActivity("Create"),
    "capacity-activity.revised": announceActivity("Update"),
    "capacity-activity.cancelled": announceActivity("Update"),
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
