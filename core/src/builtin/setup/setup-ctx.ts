import type { Ctx } from "../../plugin/index.ts";

export const capabilities = ["people:write", "site:write", "drafts:write"] as const;

/** What this plugin can reach. */
export type SetupCtx = Ctx<(typeof capabilities)[number]>;
