import type { Ctx } from "@nri-commons/core/plugin";
import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";

/** `GET /{lang}/hello?name=…`: greets whoever is named. */
export function helloRoutes(ctx: Ctx<never, object, { from: string }>): Hono<PageEnv> {
  const routes = new Hono<PageEnv>();
  routes.get("/", (c) => {
    const name = c.req.query("name")?.trim().slice(0, 80) ?? "";
    const { t } = c.var;
    const greeting = name === "" ? t("hello.everyone") : t("hello.somebody", { name });
    return c.var.page({
      title: t("hello.title"),
      body: (
        <>
          <h1>{t("hello.title")}</h1>
          <p>
            <bdi>{greeting}</bdi>
          </p>
          <p>{t("hello.from", { from: ctx.settings.from })}</p>
          <form method="get" class="form">
            <p class="field">
              <label for="name">{t("hello.name")}</label>
              <input id="name" name="name" value={name} maxlength={80} autocomplete="name" />
            </p>
            <button class="button" type="submit">
              {t("hello.greet")}
            </button>
          </form>
        </>
      ),
    });
  });
  return routes;
}
