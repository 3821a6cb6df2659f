import type { OfActivity } from "../of-activity.ts";
import { findRound, listAnswers } from "./feedback-store.ts";
import { PublicFeedback } from "./pages/public-feedback.tsx";
import { publicResultsOf } from "./results.ts";

/** Figures on an activity's page, when the team says so; the team's own page of it. */
export const ofActivity: OfActivity = {
  async section(ctx, { id, source }) {
    if (source !== undefined || !(await findRound(ctx.db, id))?.isPublic) return null;
    const results = publicResultsOf(await listAnswers(ctx.db, id));
    return results.length > 0 && <PublicFeedback results={results} />;
  },
  desks: [{ path: "feedback", label: "feedback.desk.title", permission: "capacity.people" }],
};
