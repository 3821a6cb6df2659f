import type { TodayRequest } from "@nri-commons/core/plugin";
import type { Task } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { explainer, keyOf } from "./explainer.ts";
import { bodyKinds, listBodies } from "./list-bodies.ts";
import { bodiesToExplain } from "./who-explains.ts";

/** The site of a body that nobody has explained yet. */
export async function ownBodyTask(ctx: CapacityCtx, { t, person }: TodayRequest): Promise<Task[]> {
  if (!ctx.may(person, "capacity.manage") || !bodyKinds.some((kind) => kind === ctx.site.kind)) return [];
  const [own] = bodiesToExplain(ctx, await listBodies(ctx));
  if (own === undefined) return [];
  const written = await ctx.db
    .selectFrom("capacity_building_item")
    .select("id")
    .where("shelf", "=", explainer.id)
    .where("about", "=", keyOf(own.name))
    .where("origin", "is", null)
    .where("state", "!=", "withdrawn")
    .executeTakeFirst();
  if (written !== undefined) return [];
  return [{ title: t("explainer.today.own"), href: "/console/capacity/explainers/new", urgency: "later" }];
}
