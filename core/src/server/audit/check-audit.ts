import { type ChainVerdict, type Store, verifyAudit } from "../../store/index.ts";
import type { Checkpoint } from "./checkpoint.ts";

export type AuditVerdict = ChainVerdict & { checkpoint: "fits" | "none" | "foreign" | "contradicts" };

/** The chain against itself and against its checkpoint. */
export async function checkAudit(
  store: Store,
  checkpoint: Checkpoint,
  progress?: (done: number) => void,
): Promise<AuditVerdict> {
  // First the checkpoint, then the chain: what is added meanwhile is behind it.
  const seen = await checkpoint.read();
  const verdict = await verifyAudit(store.db, {
    ...(typeof seen === "object" ? { seen } : {}),
    ...(progress ? { progress } : {}),
  });
  if (typeof seen === "string") return { ...verdict, checkpoint: seen };
  return { ...verdict, checkpoint: verdict.whole ? "fits" : "contradicts" };
}
