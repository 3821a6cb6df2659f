import type { OfActivity } from "../of-activity.ts";

/** On an activity's page in the console: the way to what its people answered later. */
export const ofActivity: OfActivity = {
  desks: [{ path: "follow-up", label: "follow-up.desk", permission: "capacity.people" }],
};
