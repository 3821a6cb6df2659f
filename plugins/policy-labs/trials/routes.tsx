import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { findBriefRowByIri } from "../brief/brief-store.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { TrialListPage } from "./pages/trial-list-page.tsx";
import { TrialPage } from "./pages/trial-page.tsx";
import { findTrial, listTrials } from "./trial-store.ts";

/** `/labs/trials` */
export function trialRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", async (c) => {
    const { items, next } = await listTrials(ctx.db, { cursor: c.req.query("cursor") });
    return c.var.page({
      title: c.var.t("trials.title"),
      description: c.var.t("trials.lead"),
      body: <TrialListPage trials={items} next={next} names={await namesOf(ctx.federation, items)} />,
    });
  });
  app.get("/:id{[0-9a-z]{26}}", async (c) => {
    const trial = await findTrial(ctx.db, c.req.param("id"));
    if (trial?.state !== "published") throw new Refusal("not-found");
    const brief = await findBriefRowByIri(ctx.db, trial.brief);
    const names = trial.source ? await namesOf(ctx.federation) : new Map<string, string>();
    return c.var.page({
      title: pickLanguage(trial.optionTitle, c.var.lang)?.text ?? "",
      body: (
        <TrialPage
          trial={trial}
          brief={brief?.state === "published" ? brief.id : undefined}
          ownerName={trial.source && names.get(trial.source.owner)}
        />
      ),
    });
  });
  return app;
}
