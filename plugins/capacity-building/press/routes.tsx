import { namesOf } from "@nri-commons/core/plugin";
import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { PressPage } from "./pages/press-page.tsx";
import { readPress } from "./read-press.ts";

/** `/capacity/press`: one page for journalists. */
export function pressRoutes(ctx: CapacityCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/press", async (c) => {
    const { t } = c.var;
    const [room, names] = await Promise.all([readPress(ctx), namesOf(ctx.federation)]);
    return c.var.page({
      title: t("press.title"),
      description: t("press.lead"),
      feeds: [{ href: "/capacity/press.atom", type: "application/atom+xml", title: t("press.feed") }],
      body: <PressPage room={room} names={names} />,
    });
  });
  return app;
}
