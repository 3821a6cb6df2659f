import { phaseOf } from "../activities/activity.ts";
import type { OfActivity } from "../of-activity.ts";
import { StoryList } from "./pages/story-list.tsx";
import { isAnyInState } from "./participant-store.ts";
import { listShownStories } from "./story-store.ts";

/** What participants published, as far as they agreed that everybody sees it. */
export const ofActivity: OfActivity = {
  async section(ctx, activity, c) {
    if (activity.source !== undefined) return null;
    const stories = await listShownStories(ctx.db, activity.id);
    return (
      stories.length > 0 && (
        <>
          <h2>{c.var.t("story.public")}</h2>
          <StoryList stories={stories} />
        </>
      )
    );
  },
  async next({ db, clock }, activity) {
    if (phaseOf(activity, clock.now()) !== "over") return undefined;
    const isSaid = await isAnyInState(db, activity.id, "completed");
    const isOpen = !isSaid && (await isAnyInState(db, activity.id, "in"));
    return isOpen ? { path: "cohort", label: "next.complete" } : undefined;
  },
  desks: [{ path: "cohort", label: "cohort.title", permission: "capacity.people" }],
};
