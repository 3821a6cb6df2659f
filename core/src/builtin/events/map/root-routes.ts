import { Hono } from "hono";
import { basemapPath, deliver } from "../../../web/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { readBasemap } from "./basemap.ts";

/** The picture of land, the same for every language. */
export function mapRootRoutes(ctx: EventsCtx): Hono {
  const app = new Hono();
  app.get(basemapPath, async (c) =>
    deliver(c, {
      body: await readBasemap(ctx),
      type: "image/svg+xml; charset=utf-8",
      headers: {
        "cache-control": "public, max-age=86400",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
      },
    }),
  );
  return app;
}
