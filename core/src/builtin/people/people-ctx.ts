import type { Ctx } from "../../plugin/index.ts";

export const capabilities = [
  "people:write",
  "mail:send",
  "mail:manage",
  "drafts:write",
  "personal-data:manage",
] as const;

/** What this plugin can reach. */
export type PeopleCtx = Ctx<(typeof capabilities)[number]>;
