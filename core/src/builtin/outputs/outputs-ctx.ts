import type { Output } from "../../content/types/index.ts";
import type { Ctx } from "../../plugin/index.ts";
import type { Site } from "../../web/index.ts";
import type { OutputsTables } from "./review/review-table.ts";

export const capabilities = [
  "outputs:read",
  "outputs:write",
  "events:read",
  "relations:read",
  "taxonomy:read",
  "files:write",
  "pictures:write",
  "net:fetch",
  "federation:read",
  "deliveries:read",
  "drafts:write",
  "withdrawals:write",
] as const;

/** What this plugin can reach. */
export type OutputsCtx = Ctx<(typeof capabilities)[number], OutputsTables>;

/** This node is the Secretariat's own: only then may it speak as the Secretariat. */
export function isSecretariat(site: Site): boolean {
  return site.footer.standing === "secretariat";
}

/** Whether who is said to stand behind it is theirs to say: only the registry's own actor speaks as the Secretariat. */
export function isProducerConfirmed({ producer, source }: Output, site: Site): boolean {
  if (producer !== "secretariat") return true;
  return source.kind === "local" ? isSecretariat(site) : source.owner === site.registryActor;
}
