import type { ConsoleEnv, PageEnv } from "@nri-commons/core/web";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Activity } from "./activities/activity.ts";
import type { CapacityCtx, CapacityPermission } from "./capacity-ctx.ts";

/** What a room puts on the pages of one activity. */
export interface OfActivity {
  /** What most people come for, below the title of its public page. */
  action?(ctx: CapacityCtx, activity: Activity, c: Context<PageEnv>): Promise<Child>;
  /** On the activity's public page, below what it says itself. */
  section?(ctx: CapacityCtx, activity: Activity, c: Context<PageEnv>): Promise<Child>;
  /** In the column beside it. */
  aside?(ctx: CapacityCtx, activity: Activity, c: Context<PageEnv>): Promise<Child>;
  /** Pages of the console below `/console/capacity/{id}`: a path, the key of its label, and who may open it. */
  desks?: readonly { path: string; label: string; permission: CapacityPermission }[];
  /** Which of its pages for `capacity.people` wants to be seen to now, by a key of its own for what is to be done: `{ path: "letters", label: "next.letters" }`. */
  next?(ctx: CapacityCtx, activity: Activity): Promise<{ path: string; label: string } | undefined>;
  /** On the activity's page in the console. */
  desk?(ctx: CapacityCtx, activity: Activity, c: Context<ConsoleEnv>): Promise<Child>;
}
