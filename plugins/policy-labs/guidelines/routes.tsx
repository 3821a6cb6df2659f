import { Refusal } from "@nri-commons/core/kit";
import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { getPublicLab } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { SelfCheckPage } from "./pages/self-check-page.tsx";
import { findSelfCheck } from "./self-check-store.ts";

/** `/labs/:lab/guidelines`, where the convenors show it. */
export function guidelineRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/:lab{[0-9a-z]{26}}/guidelines", async (c) => {
    const lab = await getPublicLab(ctx.db, c.req.param("lab"));
    const check = await findSelfCheck(ctx.db, lab.id);
    if (check?.isPublic !== true) throw new Refusal("not-found");
    return c.var.page({ title: c.var.t("check.title"), body: <SelfCheckPage lab={lab} check={check} /> });
  });
  return app;
}
