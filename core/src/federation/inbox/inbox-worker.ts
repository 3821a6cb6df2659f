import { createLoop, type Loop } from "../loop.ts";
import type { NodeContext } from "../node-context.ts";
import { drainInbox } from "./drain-inbox.ts";
import { fetchWaiting } from "./fetch-waiting.ts";
import { forgetInbox, hasNew, nextWaiting } from "./inbox-store.ts";

const batch = 64;
const hour = 3_600_000;

/** Carries out what the inbox took, in order; `afterBatch` is called when something may have to be delivered. */
export function createInboxWorker(node: NodeContext, afterBatch: () => void): Loop {
  let tidied = 0;
  return createLoop({
    name: "inbox",
    log: node.log,
    async round() {
      let dealt = 0;
      if (await hasNew(node.store.db)) dealt += await drainInbox(node, batch);
      const waiting = await nextWaiting(node.store.db);
      if (waiting !== undefined && waiting <= node.clock.now()) dealt += await fetchWaiting(node);
      if (node.clock.now() - tidied > hour) {
        tidied = node.clock.now();
        await node.store.transaction((db) => forgetInbox(db, tidied));
      }
      if (dealt > 0) afterBatch();
      return dealt > 0;
    },
  });
}
