import { Hono } from "hono";
import { deliver } from "../../web/index.ts";
import { nriEventsScript } from "./nri-events-script.ts";

/** Where other pages load the element from; never moves, so that they need not change. */
export const scriptPath = "/embed/nri-events.js";

export function rootRoutes(): Hono {
  const app = new Hono();
  app.get(scriptPath, (c) =>
    deliver(c, {
      body: nriEventsScript,
      type: "text/javascript; charset=utf-8",
      headers: {
        "cache-control": "public, max-age=3600",
        "access-control-allow-origin": "*",
        "cross-origin-resource-policy": "cross-origin",
      },
    }),
  );
  return app;
}
