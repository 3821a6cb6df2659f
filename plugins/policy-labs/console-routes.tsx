import type { ConsoleEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { contributionConsole } from "./contributions/console-routes.tsx";
import { labConsole } from "./labs/console/routes.tsx";
import { partnerConsole } from "./partners/console-routes.tsx";
import { peopleConsole } from "./people/console-routes.tsx";
import type { LabsCtx } from "./policy-labs-ctx.ts";
import { roomDesks } from "./rooms-routes.tsx";

/** Below `/{lang}/console/labs`: every room has its own routes. */
export function consoleRoutes(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.route("/", peopleConsole(ctx));
  app.route("/", contributionConsole(ctx));
  app.route("/", partnerConsole(ctx));
  app.route("/", roomDesks(ctx));
  app.route("/", labConsole(ctx));
  return app;
}
