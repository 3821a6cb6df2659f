import type { PluginDefinition } from "@nri-commons/core/plugin";
import type { ApiEnv, ConsoleEnv, PageEnv } from "@nri-commons/core/web";
import type { Hono } from "hono";
import type {
  CapacityCapability,
  CapacityCtx,
  CapacityPermission,
  CapacitySettings,
  CapacityTables,
} from "./capacity-ctx.ts";

export type Manifest = PluginDefinition<CapacityCapability, CapacityTables, CapacitySettings, CapacityPermission>;

export type Doors =
  | "kinds"
  | "receives"
  | "announces"
  | "hooks"
  | "nav"
  | "feeds"
  | "slots"
  | "today"
  | "jobs"
  | "commands"
  | "metrics"
  | "exports"
  | "privacy";

/** One subject with everything about it: which doors of the plugin API it uses. What it adds to pages of others stands in `of-activity.tsx` and `of-person.tsx`. */
export interface Room extends Pick<Manifest, Doors> {
  /** Pages below `/{lang}/capacity`, at addresses of its own; like those of the console loaded with the first request for a page. */
  public?(ctx: CapacityCtx): Promise<Hono<PageEnv>>;
  /** Pages below `/{lang}/console/capacity`. */
  console?(ctx: CapacityCtx): Promise<Hono<ConsoleEnv>>;
  /** Below `/api/v1/capacity`; loaded with the first request. */
  api?(ctx: CapacityCtx): Promise<Hono<ApiEnv>>;
  /** Without language, at the root of the node. */
  root?(ctx: CapacityCtx): Hono;
}
