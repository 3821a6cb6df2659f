import { Hono, type MiddlewareHandler } from "hono";
import { hasScope } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { ConsoleEnv } from "../../web/index.ts";
import { backupRoutes } from "./backups/backup-routes.tsx";
import { emailRoutes } from "./email/email-routes.tsx";
import { exportRoutes } from "./export/export-routes.tsx";
import { logRoutes } from "./log/log-routes.tsx";
import { movingRoutes } from "./operation/moving-routes.tsx";
import { restartRoutes } from "./operation/restart-routes.tsx";
import { pluginRoutes } from "./plugins/plugin-routes.tsx";
import type { UpkeepCtx } from "./upkeep-ctx.ts";

export function upkeepRoutes(ctx: UpkeepCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const parts = {
    "/email": emailRoutes(ctx),
    "/backups": backupRoutes(ctx),
    "/plugins": pluginRoutes(ctx),
    "/export": exportRoutes(ctx),
    "/log": logRoutes(ctx),
    "/restart": restartRoutes(ctx),
    "/moving": movingRoutes(ctx),
  };
  for (const [at, routes] of Object.entries(parts)) {
    app.use(`${at}/*`, onlyOwners);
    app.route(at, routes);
  }
  return app;
}

/** The verbs ask again: this gives the page that says so before anything is read. */
const onlyOwners: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
  if (!hasScope(c.var.viewer, "admin")) throw new Refusal("forbidden");
  await next();
};
