import type { Ctx } from "../../plugin/index.ts";
import type { Site } from "../../web/index.ts";

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

/** This node publishes the registry: only then may it say who is recognised. */
export function keepsRegistry(site: Site): boolean {
  return site.footer.standing === "secretariat";
}
