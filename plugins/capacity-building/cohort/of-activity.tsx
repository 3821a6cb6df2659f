import type { OfActivity } from "../rooms-of-activity.ts";
import { StoryList } from "./pages/story-list.tsx";
import { listShownStories } from "./story-store.ts";

/** What participants published, as far as they agreed that everybody sees it. */
export const ofActivity: OfActivity = {
  async section(ctx, activity) {
    if (activity.source !== undefined) return null;
    const stories = await listShownStories(ctx.db, activity.id);
    return stories.length > 0 && <StoryList stories={stories} />;
  },
  desks: [{ path: "cohort", label: "cohort.title" }],
};
