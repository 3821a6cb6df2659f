import type { Changed } from "../kept/index.ts";
import type { ExpertAudience } from "../types/index.ts";

declare module "../../jobs/tx.ts" {
  interface Facts {
    "expert.shared": Changed;
    /** `before`: who could see it until now; whoever cannot any more is told to delete it. */
    "expert.revised": Changed & { before: ExpertAudience };
    /** `before`: who has a copy; the entry itself is erased already. */
    "expert.withdrawn": Changed & { before: ExpertAudience; reason: "withdrawn" | "expired" };
    /** Erased for good without anybody to be told: a draft (`id`), or what another node had shared (`iri`). */
    "expert.erased": { id: string } | { iri: string };
  }
}
