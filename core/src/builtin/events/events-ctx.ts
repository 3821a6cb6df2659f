import type { Ctx } from "../../plugin/index.ts";

export const capabilities = [
  "events:read",
  "events:write",
  "outputs:read",
  "participation:read",
  "participation:write",
  "federation:read",
  "deliveries:read",
  "drafts:write",
  "withdrawals:write",
] as const;

/** What this plugin can reach. */
export type EventsCtx = Ctx<(typeof capabilities)[number]>;
