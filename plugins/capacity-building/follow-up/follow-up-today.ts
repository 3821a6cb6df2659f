import type { Today } from "@nri-commons/core/plugin";
import type { CapacityCtx, CapacityPermission } from "../capacity-ctx.ts";
import { listStories } from "./story-store.ts";

/** Stories that wait to be read before everybody may. */
export const followUpToday: Today<CapacityCtx, CapacityPermission> = async (ctx, { t, person }) => {
  if (!ctx.may(person, "capacity.people")) return {};
  const { items } = await listStories(ctx.db, { state: "offered", limit: 50 });
  if (items.length === 0) return {};
  const title = t("follow-up.stories.wait", { count: items.length });
  return { tasks: [{ title, href: "/console/capacity/follow-up/stories", urgency: "soon" }] };
};
