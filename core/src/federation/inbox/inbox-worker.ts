import type { BlockedOrigins } from "../follow/blocked-origins.ts";
import { createLoop, type Loop } from "../loop.ts";
import type { NodeContext } from "../node-context.ts";
import { drainInbox } from "./drain-inbox.ts";
import { forgetFailed, nextRetry, releaseRetries } from "./fault-store.ts";
import { fetchWaiting } from "./fetch-waiting.ts";
import { forgetInbox, hasNew, nextWaiting } from "./inbox-store.ts";

const batch = 64;
const hour = 3_600_000;

/** How late a block that another process set is known here. */
const reloadEvery = 20_000;

interface Deps {
  blocked: BlockedOrigins;
  /** Something may have to be delivered. */
  afterBatch(): void;
}

/** Carries out what the inbox took, in order. */
export function createInboxWorker(node: NodeContext, { blocked, afterBatch }: Deps): Loop {
  let tidied = 0;
  let reloaded = node.clock.now();
  return createLoop({
    name: "inbox",
    log: node.log,
    async round() {
      let dealt = 0;
      const now = node.clock.now();
      const retry = await nextRetry(node.store.db);
      if (retry !== undefined && retry <= now) await node.store.transaction((db) => releaseRetries(db, now));
      if (await hasNew(node.store.db)) dealt += await drainInbox(node, batch);
      const waiting = await nextWaiting(node.store.db);
      if (waiting !== undefined && waiting <= node.clock.now()) dealt += await fetchWaiting(node);
      if (node.clock.now() - tidied > hour) {
        tidied = node.clock.now();
        await tidy(node, tidied);
      }
      if (node.clock.now() - reloaded > reloadEvery) {
        reloaded = node.clock.now();
        await blocked.reload();
      }
      if (dealt > 0) afterBatch();
      return dealt > 0;
    },
  });
}

async function tidy({ store, log }: NodeContext, now: number): Promise<void> {
  const lost = await store.transaction(async (db) => {
    await forgetInbox(db, now);
    return forgetFailed(db, now);
  });
  if (lost > 0) log.error({ activities: lost }, "received 90 days ago and failed ever since: forgotten");
}
