import type { ConsoleEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { askedDesk } from "./asker/asked-desk.tsx";
import { askerDesk } from "./asker/asker-desk.tsx";
import { helpDesk } from "./help-desk.tsx";
import { offerDesk } from "./offer-desk.tsx";
import { requestDesk } from "./request-desk.tsx";

/** What the people of this site do with requests, offers and help. */
export function demandConsole(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  for (const path of ["/requests", "/offers", "/help"]) {
    for (const all of [path, `${path}/*`]) {
      app.use(all, (c, next) => {
        ctx.require(c.var.person, "capacity.manage");
        return next();
      });
    }
  }
  for (const desk of [requestDesk(ctx), askerDesk(ctx), askedDesk(ctx), offerDesk(ctx), helpDesk(ctx)])
    app.route("/", desk);
  return app;
}
