import { Content, Empty, type PageEnv, PageHeader } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { LabsCtx } from "../policy-labs-ctx.ts";

/** The list of labs, and the page of each. */
export function labRoutes(_ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", (c) => {
    const { t } = c.var;
    return c.var.page({
      title: t("list.title"),
      description: t("list.lead"),
      body: (
        <>
          <PageHeader title={t("list.title")} lead={t("list.lead")} />
          <Content>
            <Empty title={t("list.none")} why={t("list.none.why")} />
          </Content>
        </>
      ),
    });
  });
  return app;
}
