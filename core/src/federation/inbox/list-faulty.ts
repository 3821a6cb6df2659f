import type { NodeContext } from "../node-context.ts";
import { countInbox, listFaulty, retryFaulty } from "./fault-store.ts";
import type { Inbox } from "./faulty-activity.ts";

/** What the console and the command line see of what came in and could not be carried out. */
export function createInbox({ store }: NodeContext, wake: () => void): Inbox {
  return {
    counts: () => countInbox(store.db),
    faulty: (limit = 100) => listFaulty(store.db, Math.min(limit, 1000)),
    async retry({ activity } = {}) {
      const count = await store.transaction((db) => retryFaulty(db, activity));
      wake();
      return count;
    },
  };
}
