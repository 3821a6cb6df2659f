import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { listStories } from "../follow-up/story-store.ts";
import { impactFigures } from "./figures.ts";
import { ImpactPage } from "./pages/impact-page.tsx";

/** `/capacity/impact`: what came of it, in figures and in people's own words. */
export function impactRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/impact", async (c) => {
    const figures = await impactFigures(ctx.db);
    const { items, next } = await listStories(ctx.db, {
      ...{ state: "public" as const, limit: 10 },
      cursor: c.req.query("cursor"),
    });
    const body = <ImpactPage figures={figures} stories={items} next={next} />;
    return c.var.page({ title: c.var.t("impact.title"), description: c.var.t("impact.lead"), body });
  });
  return app;
}
