import type { ConsoleEnv, PageEnv } from "@nri-commons/core/web";
import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Lab } from "./labs/lab.ts";
import type { LabsCtx } from "./policy-labs-ctx.ts";

/** What a room puts on the pages of one lab; each room gives its own, in the order of `labRooms`. */
export interface LabRoom {
  /** What most people come for, below the title of its public page. */
  action?(ctx: LabsCtx, lab: Lab): Child;
  /** On the lab's public page, below what the lab says itself. */
  section?(ctx: LabsCtx, lab: Lab, c: Context<PageEnv>): Promise<Child>;
  /** In the column beside it. */
  aside?(ctx: LabsCtx, lab: Lab, c: Context<PageEnv>): Promise<Child>;
  /** Pages of the console below `/console/labs/{id}`: a path and the key of its label. */
  desks?: readonly { path: string; label: string }[];
  /** On the lab's page in the console. */
  desk?(ctx: LabsCtx, lab: Lab, c: Context<ConsoleEnv>): Promise<Child>;
}
