import type { NodeContext } from "../node-context.ts";
import { type Admitted, storeAdmitted } from "./inbox-store.ts";

/** Keeps a verified activity; resolves after its COMMIT. */
export type Admissions = (row: Admitted) => Promise<void>;

interface Waiting {
  row: Admitted;
  resolve(): void;
  reject(reason: unknown): void;
}

/** No more in one statement: when one fails, each of them is tried alone. */
const largestGroup = 64;

/**
 * Without a timer: what came while the last COMMIT ran is the next one, in one statement. Under load it is not the rows
 * that cost but each hand-over to the driver's thread.
 */
export function createAdmissions({ store, clock }: Pick<NodeContext, "store" | "clock">): Admissions {
  const queue: Waiting[] = [];
  let pumping = false;

  async function pump(): Promise<void> {
    pumping = true;
    while (queue.length > 0) await commit(queue.splice(0, largestGroup));
    pumping = false;
  }

  async function commit(group: readonly Waiting[]): Promise<void> {
    try {
      await storeAdmitted(
        store,
        group.map(({ row }) => row),
        clock.now(),
      );
      for (const { resolve } of group) resolve();
    } catch (error) {
      if (group.length > 1) for (const one of group) await commit([one]);
      else for (const { reject } of group) reject(error);
    }
  }

  return (row) =>
    new Promise((resolve, reject) => {
      queue.push({ row, resolve, reject });
      if (!pumping) void pump();
    });
}
