import { AsyncLocalStorage } from "node:async_hooks";
import type { KyselyPlugin } from "kysely";
import { onlyReads } from "./reads.ts";

/**
 * Knows whether the running code is inside a transaction of this store. A write past the transaction's own `db` would wait for the
 * one writer that the transaction itself holds, for ever; on PostgreSQL it would be committed although the transaction fails.
 */
export class TransactionGuard {
  readonly #current = new AsyncLocalStorage<{ open: boolean }>();

  /** For `store.db`: refuses writes from inside a transaction. */
  readonly plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (!onlyReads(node)) this.refuseInside("write through the `db` that the transaction hands over, not `store.db`");
      return node;
    },
    transformResult: async ({ result }) => result,
  };

  refuseInside(remedy: string): void {
    // Work that a transaction set going, but that outlives it, is outside.
    if (this.#current.getStore()?.open) throw new Error(`This would wait for itself: inside a transaction, ${remedy}.`);
  }

  async inside<T>(run: () => Promise<T>): Promise<T> {
    const state = { open: true };
    try {
      return await this.#current.run(state, run);
    } finally {
      state.open = false;
    }
  }
}
