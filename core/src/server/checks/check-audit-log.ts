import type { AuditLog } from "../node.ts";
import { type Finding, fault, ok } from "./finding.ts";

/** Walks the whole chain: for a person who asks. */
export async function checkAuditLog({ audit }: { audit: AuditLog }): Promise<Finding> {
  const verdict = await audit.check();
  const remedy = "nri audit verify tells more, and what to do.";
  if (!verdict.whole) return fault("audit log", `broken at entry ${verdict.entry}: ${verdict.what}`, remedy);
  if (verdict.checkpoint === "foreign")
    return fault("audit log", "its checkpoint was not written by this node", remedy);
  return ok("audit log", `whole, ${verdict.entries} entries`);
}
