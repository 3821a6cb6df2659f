import { Hono } from "hono";
import type { ConsoleEnv } from "../../../web/index.ts";
import type { SiteCtx } from "../site-ctx.ts";
import { siteConsole } from "./site-console.tsx";

/** The plugin stands at `/`, its console at `/console/site`. */
export function consoleRoutes(ctx: SiteCtx): Hono<ConsoleEnv> {
  return new Hono<ConsoleEnv>().route("/site", siteConsole(ctx));
}
