import type { OfActivity } from "../of-activity.ts";
import { CurriculumParts } from "./pages/curriculum-parts.tsx";
import { taughtBy } from "./taught-by.ts";

/** What an activity teaches and who teaches it, on its page. */
export const ofActivity: OfActivity = {
  desks: [{ path: "curriculum", label: "room.curriculum", permission: "capacity.manage" }],
  async section(ctx, activity) {
    const faculty = await taughtBy(ctx, activity);
    return <CurriculumParts activity={activity} faculty={faculty} />;
  },
};
