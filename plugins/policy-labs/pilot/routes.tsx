import { toLocalDate } from "@nri-commons/core/content/types";
import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { findLab } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { PilotListPage } from "./pages/pilot-list-page.tsx";
import { PilotPage } from "./pages/pilot-page.tsx";
import { getPilot, listPilots } from "./pilot-store.ts";

/** `/labs/pilots`: those that their people show to everybody. */
export function pilotRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const today = () => toLocalDate(ctx.clock.now(), ctx.site.zone);
  app.get("/", async (c) =>
    c.var.page({
      title: c.var.t("pilots.title"),
      description: c.var.t("pilots.lead"),
      body: <PilotListPage pilots={await listPilots(ctx.db, { open: true })} today={today()} />,
    }),
  );
  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const pilot = await getPilot(ctx.db, c.req.param("id"));
    if (!pilot.isPublic) throw new Refusal("not-found");
    const lab = pilot.lab === undefined ? undefined : await findLab(ctx.db, pilot.lab);
    return c.var.page({
      title: pickLanguage(pilot.title, c.var.lang)?.text ?? "",
      body: <PilotPage pilot={pilot} lab={lab?.state === "preparing" ? undefined : lab} today={today()} />,
    });
  });
  return app;
}
