import type { Ctx } from "../../plugin/index.ts";

export const capabilities = [
  "directory:read",
  "directory:write",
  "taxonomy:read",
  "events:read",
  "outputs:read",
  "federation:read",
] as const;

/** What this plugin can reach. */
export type DirectoryCtx = Ctx<(typeof capabilities)[number]>;
