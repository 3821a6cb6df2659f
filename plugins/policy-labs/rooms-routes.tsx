import type { ConsoleEnv, PageEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import { briefDesk } from "./brief/brief-desk.tsx";
import { briefRoutes } from "./brief/routes.tsx";
import { consultationDesk } from "./guidelines/consultation-desk.tsx";
import { guidelineRoutes } from "./guidelines/routes.tsx";
import { addSelfCheck } from "./guidelines/self-check-desk.tsx";
import { pilotDesk } from "./pilot/pilot-desk.tsx";
import { pilotRoutes } from "./pilot/routes.tsx";
import type { LabsCtx } from "./policy-labs-ctx.ts";
import { riskDesk } from "./risks/risk-desk.tsx";
import { riskRoutes } from "./risks/routes.tsx";
import { signalRoutes } from "./signals/routes.tsx";
import { signalDesk } from "./signals/signal-desk.tsx";
import { trialRoutes } from "./trials/routes.tsx";
import { trialDesk } from "./trials/trial-desk.tsx";

/** From the signal before a lab to the decision after it: below `/{lang}/labs`. */
export function roomRoutes(ctx: LabsCtx): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.route("/signals", signalRoutes(ctx));
  app.route("/briefs", briefRoutes(ctx));
  app.route("/trials", trialRoutes(ctx));
  app.route("/pilots", pilotRoutes(ctx));
  app.route("/", riskRoutes(ctx));
  app.route("/", guidelineRoutes(ctx));
  return app;
}

/** The same below `/{lang}/console/labs`. */
export function roomDesks(ctx: LabsCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.route("/signals", signalDesk(ctx));
  app.route("/trials", trialDesk(ctx));
  app.route("/pilots", pilotDesk(ctx));
  app.route("/consultations", consultationDesk(ctx));
  app.route("/:lab{[0-9a-z]{26}}/risks", riskDesk(ctx));
  app.route("/:lab{[0-9a-z]{26}}/brief", briefDesk(ctx));
  addSelfCheck(ctx, app, "/:lab{[0-9a-z]{26}}/guidelines");
  return app;
}
