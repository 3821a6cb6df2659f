import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { getPublicLab } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { RiskPage } from "./pages/risk-page.tsx";
import { findResilience, listRisks } from "./risk-store.ts";

/** `/labs/:lab/risks` */
export function riskRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/:lab{[0-9a-z]{26}}/risks", async (c) => {
    const lab = await getPublicLab(ctx.db, c.req.param("lab"));
    const [risks, resilience] = await Promise.all([listRisks(ctx.db, lab.id), findResilience(ctx.db, lab.id)]);
    return c.var.page({
      title: c.var.t("risks.title"),
      description: c.var.t("risks.lead"),
      body: <RiskPage lab={lab} risks={risks} resilience={resilience} />,
    });
  });
  return app;
}
