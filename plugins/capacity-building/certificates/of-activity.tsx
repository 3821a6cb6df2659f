import type { OfActivity } from "../rooms-of-activity.ts";
import { countCertificates } from "./certificate-store.ts";

/** The way to an activity's certificates in the console, and when it is time for it. */
export const ofActivity: OfActivity = {
  async next(ctx, { id }) {
    const { without } = await countCertificates(ctx.db, id);
    return without > 0 ? { path: "certificates", label: "next.certificates" } : undefined;
  },
  desks: [{ path: "certificates", label: "certificates.title" }],
};
