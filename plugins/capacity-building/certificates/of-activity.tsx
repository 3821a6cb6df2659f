import type { OfActivity } from "../rooms-of-activity.ts";

/** The way to an activity's certificates in the console. */
export const ofActivity: OfActivity = {
  desks: [{ path: "/certificates", label: "certificates.title" }],
};
