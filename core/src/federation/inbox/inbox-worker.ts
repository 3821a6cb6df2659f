import type { BlockedOrigins } from "../follow/blocked-origins.ts";
import { createLoop, type Loop } from "../loop.ts";
import type { NodeContext } from "../node-context.ts";
import { drainInbox } from "./drain-inbox.ts";
import { forgetFailed, nextRetry, releaseRetries } from "./fault-store.ts";
import { fetchWaiting } from "./fetch-waiting.ts";
import { forgetInbox, hasNew, nextWaiting } from "./inbox-store.ts";

/**
 * Activities in one transaction. Who stands at the door waits for it; yet eight at a time made them wait twice as long, for
 * the disk has to be sure of each.
 */
const batch = 64;
/** While there is much to do, what is due by the clock is looked for this often. */
const lookEvery = 250;
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
  const { store, clock } = node;
  let more = false;
  let looked = 0;
  let tidied = 0;
  let reloaded = clock.now();
  return createLoop({
    name: "inbox",
    log: node.log,
    async round() {
      const dealt = more || (await hasNew(store.db)) ? await drainInbox(node, batch) : 0;
      more = dealt === batch;
      const now = clock.now();
      if (more && now >= looked && now - looked < lookEvery) return true;
      looked = now;
      const others = await lookAround(now);
      if (dealt + others > 0) afterBatch();
      return dealt + others > 0;
    },
  });

  /** What is due by the clock, not by an arrival. */
  async function lookAround(now: number): Promise<number> {
    const retry = await nextRetry(store.db);
    const retries = retry !== undefined && retry <= now;
    if (retries) await store.transaction((db) => releaseRetries(db, now));
    const waiting = await nextWaiting(store.db);
    const fetched = waiting !== undefined && waiting <= now ? await fetchWaiting(node) : 0;
    if (now - tidied > hour) {
      tidied = now;
      await tidy(node, tidied);
    }
    if (now - reloaded > reloadEvery) {
      reloaded = now;
      await blocked.reload();
    }
    return retries ? fetched + 1 : fetched;
  }
}

async function tidy({ store, log }: NodeContext, now: number): Promise<void> {
  const lost = await store.transaction(async (db) => {
    await forgetInbox(db, now);
    return forgetFailed(db, now);
  });
  if (lost > 0) log.error({ activities: lost }, "received 90 days ago and failed ever since: forgotten");
}
