import type { Room } from "../room.ts";
import { clearRemoteActivities } from "./activity-store.ts";
import { announceActivity, announceWithdrawal } from "./announce-activity.ts";
import { activityConsole } from "./console/routes.tsx";
import { recallActivity, receiveActivity, reclaimActivity, withdrawRemoteActivity } from "./receive-activity.ts";
import { activityRoutes } from "./routes.tsx";
import { settleActivities } from "./settle-activities.ts";

/** Schools, courses, webinars, fellowships and the like: what is on, of this site and of others. */
export const activities: Room = {
  kinds: {
    CapacityActivity: {
      fallback: "Article",
      version: 1,
      page: { subject: "capacity-activity", path: (id) => `/capacity/${id}` },
      receive: receiveActivity,
      withdraw: withdrawRemoteActivity,
      reclaim: reclaimActivity,
      recall: recallActivity,
      clear: (_ctx, tx) => clearRemoteActivities(tx.db),
    },
  },
  announces: {
    "capacity-activity.opened": announceActivity("Create"),
    "capacity-activity.revised": announceActivity("Update"),
    "capacity-activity.cancelled": announceActivity("Update"),
    "capacity-activity.withdrawn": announceWithdrawal,
  },
  nav: [
    { to: "/capacity", label: "nav.capacity", order: 42 },
    { to: "/console/capacity", label: "nav.capacity", order: 37, place: "console", permission: "capacity.manage" },
  ],
  jobs: { "settle-activities": { every: "PT5M", run: settleActivities } },
  public: activityRoutes,
  console: activityConsole,
};
