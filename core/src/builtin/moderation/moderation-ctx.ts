import type { Ctx } from "../../plugin/index.ts";

export const capabilities = [
  "moderation:read",
  "moderation:write",
  "events:read",
  "outputs:read",
  "experts:read",
  "directory:read",
  "federation:read",
] as const;

/** What this plugin can reach. */
export type ModerationCtx = Ctx<(typeof capabilities)[number]>;
