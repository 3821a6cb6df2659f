import { Hono } from "hono";
import type { EventsCtx } from "./events-ctx.ts";
import { redirectRoutes } from "./import/redirect-routes.ts";
import { mapRootRoutes } from "./map/root-routes.ts";

/** At the root of the node: the land of the map, and old addresses that lead on. */
export function rootRoutes(ctx: EventsCtx): Hono {
  return new Hono().route("/", mapRootRoutes(ctx)).route("/", redirectRoutes(ctx));
}
