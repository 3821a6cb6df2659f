import type { PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { contributionRoutes } from "./contributions/routes.tsx";
import { labRoutes } from "./labs/routes.tsx";
import { mineRoutes } from "./mine/routes.tsx";
import { peopleRoutes } from "./people/routes.tsx";
import type { LabsCtx } from "./policy-labs-ctx.ts";
import { roomRoutes } from "./rooms-routes.tsx";

/** Below `/{lang}/labs`: every room has its own routes; those with a name of their own stand before `/:id`. */
export function publicRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.route("/me", mineRoutes(ctx));
  app.route("/", peopleRoutes(ctx));
  app.route("/", contributionRoutes(ctx));
  app.route("/", roomRoutes(ctx));
  app.route("/", labRoutes(ctx));
  return app;
}
