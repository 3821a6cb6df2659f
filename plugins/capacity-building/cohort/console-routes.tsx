import type { ConsoleEnv } from "@nri-commons/core/web";
import { Hono } from "hono";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { addAttendanceDesk } from "./attendance-desk.tsx";
import { addMentorsDesk } from "./mentors-desk.tsx";
import { addPeopleDesk } from "./people-desk.tsx";
import { addSettingsDesk } from "./settings-desk.tsx";
import { addStoriesDesk } from "./stories-desk.tsx";
import { addTasksDesk } from "./tasks-desk.tsx";

/** The desks of one activity's cohort. */
export function cohortConsole(ctx: CapacityCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const at = "/:id{[0-9a-z]{26}}";
  addAttendanceDesk(ctx, app, at);
  addTasksDesk(ctx, app, at);
  addStoriesDesk(ctx, app, at);
  addMentorsDesk(ctx, app, at);
  addSettingsDesk(ctx, app, at);
  addPeopleDesk(ctx, app, at);
  return app;
}
