import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { findActivities, listOpenFor } from "./open-activities.ts";
import { PathwayListPage } from "./pages/pathway-list-page.tsx";
import { type OnPathway, PathwayPage } from "./pages/pathway-page.tsx";
import { firstSteps, fitsStep, type Pathway } from "./pathway.ts";
import { readPathwayQuery } from "./pathway-query.ts";
import { getPathway, listPathways } from "./pathway-store.ts";

/** `/capacity/pathways`: ways from a first activity onwards. */
export function pathwayRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/pathways", async (c) => {
    const { query, narrowed } = readPathwayQuery(new URL(c.req.url).searchParams);
    const { items, next } = await listPathways(ctx.db, query);
    const [open, names] = [await countOpen(ctx, items), await namesOf(ctx.federation, items)];
    return c.var.page({
      title: c.var.t("pathways.title"),
      description: c.var.t("pathways.lead"),
      feeds: [{ href: "/capacity/pathways.atom", type: "application/atom+xml", title: c.var.t("pathways.feed") }],
      body: <PathwayListPage pathways={items} open={open} names={names} next={next} narrowed={narrowed} />,
    });
  });
  app.get("/pathways/:id{[0-9a-z]{26}}", async (c) => {
    const pathway = await getPathway(ctx.db, c.req.param("id"));
    if (pathway.state !== "public") throw new Refusal("not-found");
    return c.var.page({
      title: pickLanguage(pathway.title, c.var.lang)?.text ?? "",
      description: pickLanguage(pathway.about, c.var.lang)?.text.slice(0, 200) ?? "",
      body: <PathwayPage {...(await aroundPathway(ctx, pathway))} names={await namesOf(ctx.federation)} />,
    });
  });
  return app;
}

/** A pathway with everything that its pages tell of its steps. */
export async function aroundPathway(ctx: CapacityCtx, pathway: Pathway): Promise<OnPathway> {
  const open = await listOpenFor(ctx.db, pathway.steps, ctx.clock.now());
  const named = await findActivities(
    ctx.db,
    pathway.steps.flatMap(({ activity }) => activity ?? []),
  );
  return { pathway, open, named };
}

/** In one statement for all of them: with how many activities one can begin now. */
async function countOpen(ctx: CapacityCtx, pathways: readonly Pathway[]): Promise<ReadonlyMap<string, number>> {
  const first = new Map(pathways.map(({ id, steps }) => [id, firstSteps(steps)]));
  const open = await listOpenFor(ctx.db, [...first.values()].flat(), ctx.clock.now());
  const fitting = (id: string) => open.filter((one) => first.get(id)?.some((step) => fitsStep(step, one)));
  return new Map(pathways.map(({ id }) => [id, fitting(id).length]));
}
