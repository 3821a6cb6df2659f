import type { ConsoleEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { addApplicationDesk } from "./application-desk.tsx";
import { addBalanceDesk } from "./balance-desk.tsx";
import { addCallDesk } from "./call-desk.tsx";
import { addLettersDesk } from "./letters-desk.tsx";
import { addQuestionDesk } from "./question-desk.tsx";
import { addSelectionDesk } from "./selection-desk.tsx";

/** The desks of one activity, from the call to the letters. */
export function applicationsConsole(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const at = "/:id{[0-9a-z]{26}}";
  addCallDesk(ctx, app, at);
  addQuestionDesk(ctx, app, at);
  addSelectionDesk(ctx, app, at);
  addApplicationDesk(ctx, app, at);
  addBalanceDesk(ctx, app, at);
  addLettersDesk(ctx, app, at);
  return app;
}
