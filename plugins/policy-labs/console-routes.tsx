import type { ConsoleEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { labConsole } from "./labs/console/routes.tsx";
import type { LabsCtx } from "./policy-labs-ctx.ts";

/** Below `/{lang}/console/labs`: every room has its own routes. */
export function consoleRoutes(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.route("/", labConsole(ctx));
  return app;
}
