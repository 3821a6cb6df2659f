import type { Ctx } from "../../plugin/index.ts";

export type UpkeepCtx = Ctx<
  "mail:manage" | "backups:manage" | "audit:read" | "plugins:manage" | "content:export" | "node:operate",
  object,
  Record<string, never>
>;
