import { Hono } from "hono";
import { Refusal } from "../../../kit/index.ts";
import type { ConsoleEnv } from "../../../web/index.ts";
import { contactsConsole } from "../contacts/contacts-console.tsx";
import { followConsole } from "../follow/follow-console.tsx";
import { closeRegistration } from "../open-registration.ts";
import type { RegistrationCtx } from "../registration-ctx.ts";
import { supportRoutes } from "../support/support-routes.tsx";
import { changeRoutes } from "./change-routes.tsx";
import { doorRoutes } from "./door-routes.tsx";
import { figuresRoutes } from "./figures-routes.tsx";
import { hubsRoutes } from "./hubs-routes.tsx";
import { listRegistrations } from "./list-registrations.ts";
import { atForOrganiser, mayOrganise } from "./may-organise.ts";
import { messageRoutes } from "./message-routes.tsx";
import { needsRoutes } from "./needs-routes.tsx";
import { ClosePage } from "./pages/close-page.tsx";
import { RegistrationsPage } from "./pages/registrations-page.tsx";
import { peopleRoutes } from "./people-routes.tsx";
import { settingsRoutes } from "./settings-routes.tsx";

const at = "/:event{[0-9a-z]{26}}";

/** Registration for those who organise: what is open, who comes, what they need, who came. */
export function registrationConsole(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.route("/registration", deskRoutes(ctx));
  return app;
}

function deskRoutes(ctx: RegistrationCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  // Before the others: its named contact may not see the rest.
  app.route(`${at}/needs`, needsRoutes(ctx));
  app.route(`${at}/support`, supportRoutes(ctx));
  app.use(mayOrganise);
  app.get("/", async (c) => {
    const title = c.var.t("desk.title");
    return c.var.page({ title, body: <RegistrationsPage {...(await listRegistrations(ctx, c.var.viewer))} /> });
  });
  app.route(`${at}/settings`, settingsRoutes(ctx));
  app.route(`${at}/door`, doorRoutes(ctx));
  app.route(`${at}/message`, messageRoutes(ctx));
  app.route(`${at}/change`, changeRoutes(ctx));
  app.route(`${at}/hubs`, hubsRoutes(ctx));
  app.route(`${at}/languages`, followConsole(ctx));
  app.route(`${at}/contacts`, contactsConsole(ctx));
  app.route(`${at}/figures`, figuresRoutes(ctx));
  app.get(`${at}/close`, async (c) => {
    const here = await atForOrganiser(ctx, c);
    return c.var.page({ title: c.var.t("desk.close.title"), body: <ClosePage at={here} /> });
  });
  app.post(`${at}/close`, async (c) => {
    const id = c.req.param("event");
    await closeRegistration(ctx, id);
    return c.redirect(c.var.view.url(`/console/registration/${id}?done=closed`), 303);
  });
  app.route(at, peopleRoutes(ctx));
  app.get("/:other{.+}", () => {
    throw new Refusal("not-found");
  });
  return app;
}
