import type { Federation } from "../federation/index.ts";
import type { Transaction } from "../jobs/index.ts";
import { content } from "./content-doors.ts";

interface Reindex {
  transaction: Transaction;
  federation: Federation;
  progress: ((done: number, total: number) => void) | undefined;
}

/** Drops what is shown of other sites and builds it anew from what was received. Killed in the middle: run it again. */
export async function reindex({ transaction, federation, progress }: Reindex): Promise<{ objects: number }> {
  await transaction(async (tx) => {
    for (const kind of [content.events, content.outputs, content.experts, content.directory])
      await kind.clearRemote(tx);
  });
  return federation.reindex(progress);
}
