import { hasScope } from "../../content/types/index.ts";
import type { TodayRequest } from "../../plugin/index.ts";
import { keepsRegistry, type TodayParts } from "../../web/index.ts";
import type { DeskCtx } from "./desk-ctx.ts";
import { countStates } from "./list-desk.ts";

/** What waits at the desk, on the console's first page. */
export async function deskToday(ctx: DeskCtx, { t, person }: TodayRequest): Promise<Partial<TodayParts>> {
  if (!keepsRegistry(ctx.site) || !hasScope(person, "events:write")) return {};
  const count = (await countStates(ctx, ["new"])).get("new") ?? 0;
  if (count === 0) return {};
  return { tasks: [{ title: t("today.new", { count }), href: "/console/desk", urgency: "later" }] };
}
