import { Hono } from "hono";
import { Refusal } from "../../kit/index.ts";
import type { VerifyToken } from "../verify-counted.ts";
import type { Metrics } from "./create-metrics.ts";

/**
 * `/metrics` at the node's own address, which the world can reach: only with a token that has the scope `metrics:read`.
 * Where a request comes from counts for nothing: behind a proxy everybody comes from this machine.
 */
export function metricsRoutes(scrape: Metrics["scrape"], verify: VerifyToken): Hono {
  const app = new Hono();
  app.get("/metrics", async (c) => {
    const token = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (token === undefined) {
      throw new Refusal("not-signed-in", {
        message: "Metrics need a token: nri token add monitoring --scope metrics:read. Or set metrics_port.",
      });
    }
    const { scopes } = await verify(token);
    if (!scopes.includes("metrics:read") && !scopes.includes("admin")) {
      throw new Refusal("forbidden", { message: "This needs a token with the scope metrics:read." });
    }
    const { type, text } = await scrape();
    return c.body(text, 200, { "content-type": type, "cache-control": "no-store" });
  });
  return app;
}
