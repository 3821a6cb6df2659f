import { Hono } from "hono";
import { Refusal } from "../../kit/index.ts";
import { type PageEnv, secretPage } from "../../web/index.ts";
import { hubRoutes } from "./hub-routes.tsx";
import { mineRoutes } from "./mine/mine-routes.tsx";
import { SaidPage } from "./pages/said-page.tsx";
import { placeRoutes } from "./place-routes.tsx";
import { registerForm } from "./register-form.tsx";
import type { RegistrationCtx } from "./registration-ctx.ts";

const eventPath = "/:event{[0-9a-z]{26}}";

/** From the root of the site: what one registers for, and one's own registrations. */
export function registrationRoutes(ctx: RegistrationCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.route("/me", mineRoutes(ctx));
  app.route("/registration", eventRoutes(ctx));
  return app;
}

function eventRoutes(ctx: RegistrationCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const register = registerForm(ctx);
  app.get(eventPath, register.page);
  app.post(eventPath, register.send);
  app.get(`${eventPath}/sent`, (c) => {
    const { t } = c.var;
    const title = t("sent.title");
    return c.var.page({
      title,
      noIndex: true,
      body: (
        <SaidPage title={title} back={`/events/${c.req.param("event")}`}>
          <p>{t("sent.text")}</p>
          <p>{t("sent.held")}</p>
          <p>{t("sent.nothing")}</p>
        </SaidPage>
      ),
    });
  });
  app.get("/erased", async (c) => {
    const title = c.var.t("erased.title");
    const body = (
      <SaidPage title={title} back="/events">
        <p>{c.var.t("erased.text")}</p>
      </SaidPage>
    );
    return secretPage(await c.var.page({ title, noIndex: true, body }));
  });
  app.route("/hub", hubRoutes(ctx));
  app.route("/me/:secret{[\\w-]{32}}", placeRoutes(ctx));
  app.get("/:other{.+}", () => {
    throw new Refusal("not-found");
  });
  return app;
}
