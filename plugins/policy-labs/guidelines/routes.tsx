import { pickLanguage, Refusal } from "@nri-commons/core/kit";
import { namesOf } from "@nri-commons/core/plugin";
import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { getPublicLab } from "../forms/lab-of.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { getConsultation, listConsultations } from "./consultation-store.ts";
import { ConsultationListPage, ConsultationPage } from "./pages/consultation-pages.tsx";
import { SelfCheckPage } from "./pages/self-check-page.tsx";
import { findSelfCheck } from "./self-check-store.ts";

/** `/labs/:lab/guidelines` and `/labs/consultations`, where those who run them show it. */
export function guidelineRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/:lab{[0-9a-z]{26}}/guidelines", async (c) => {
    const lab = await getPublicLab(ctx.db, c.req.param("lab"));
    const check = await findSelfCheck(ctx.db, lab.id);
    if (check?.isPublic !== true) throw new Refusal("not-found");
    return c.var.page({
      title: c.var.t("check.title"),
      body: <SelfCheckPage lab={lab} check={check} source={ctx.settings.guidelines} />,
    });
  });
  app.get("/consultations", async (c) => {
    const { items, next } = await listConsultations(ctx, { cursor: c.req.query("cursor") });
    const { t } = c.var;
    return c.var.page({
      title: t("consultations.title"),
      description: t("consultations.lead"),
      feeds: [
        { href: "/labs/consultations.atom", type: "application/atom+xml", title: t("feed.consultations.atom") },
        { href: "/labs/consultations.csv", type: "text/csv", title: t("feed.consultations") },
      ],
      body: <ConsultationListPage consultations={items} next={next} names={await namesOf(ctx.federation, items)} />,
    });
  });
  app.get("/consultations/:id{[0-9a-z]{26}}", async (c) => {
    const consultation = await getConsultation(ctx, c.req.param("id"));
    if (!consultation.isPublic) throw new Refusal("not-found");
    const { source } = consultation;
    const names = await namesOf(ctx.federation, [consultation]);
    return c.var.page({
      title: pickLanguage(consultation.title, c.var.lang)?.text ?? "",
      body: (
        <ConsultationPage
          consultation={consultation}
          ownerName={source && names.get(source.owner)}
          source={ctx.settings.guidelines}
        />
      ),
    });
  });
  return app;
}
