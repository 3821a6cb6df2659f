import { Hono } from "hono";
import type { PageEnv } from "../../web/index.ts";
import { GlossaryPage } from "./glossary-page.tsx";

export function glossaryRoutes(): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", (c) => {
    const { t } = c.var;
    return c.var.page({ title: t("title"), description: t("lead"), body: <GlossaryPage /> });
  });
  return app;
}
