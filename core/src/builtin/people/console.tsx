import { Hono } from "hono";
import type { ConsoleEnv } from "../../web/index.ts";
import { meRoutes } from "./console/me-routes.tsx";
import { ownerRoutes } from "./console/owner-routes.tsx";
import type { PeopleCtx } from "./people-ctx.ts";

/** One's own account for everybody, the others for owners. */
export function peopleConsole(ctx: PeopleCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.route("/people", ownerRoutes(ctx));
  app.route("/me", meRoutes(ctx));
  return app;
}
