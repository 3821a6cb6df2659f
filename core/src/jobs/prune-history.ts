import type { Clock } from "../kit/index.ts";
import { deleteFactsBefore } from "./fact-store.ts";
import type { JobKind } from "./job.ts";
import { deleteDeadBefore } from "./job-store.ts";

const KEPT = 90 * 86_400_000;

/** Facts and dead letters are kept for 90 days. */
export function pruneHistory(clock: Clock): JobKind {
  return {
    every: "P1D",
    async run(_, { transaction, completeIn }) {
      await transaction(async (tx) => {
        await deleteFactsBefore(tx.db, clock.now() - KEPT);
        await deleteDeadBefore(tx.db, clock.now() - KEPT);
        await completeIn(tx);
      });
    },
  };
}
