import { createLoop, type Loop } from "../loop.ts";
import type { NodeContext } from "../node-context.ts";
import { type Done, deliverDue, recordDeliveries } from "./deliver-due.ts";
import { expireDeliveries, forgetDeliveries, nextDue } from "./delivery-store.ts";
import { HostQueues } from "./host-queues.ts";
import { releaseLeases } from "./lease-store.ts";
import { dueProbe } from "./peer-store.ts";
import { probePeers } from "./probe-peer.ts";

/** Deliveries in this process at once, over all hosts. */
const atOnce = 256;
/** A sender that has not said what came of it for so long is dead; a POST takes at most ten seconds. */
const leaseFor = 60_000;
const hour = 3_600_000;

/** Sends what is due, to many hosts at once. */
export function createDeliveryWorker(node: NodeContext, chance: () => number = Math.random): Loop {
  const { store, clock } = node;
  const queues = new HostQueues<Done>(() => loop.wake());
  const lease = node.ids.ulid();
  let started = false;
  let tidied = 0;
  let released = 0;
  let probing: Promise<void> | undefined;

  const loop: Loop = createLoop({ name: "delivery", log: node.log, round });

  async function round(): Promise<boolean> {
    const now = clock.now();
    await release(now);
    const done = queues.takeDone();
    if (done.length > 0) await recordDeliveries(node, lease, done);
    const room = atOnce - queues.size;
    const due = room > 0 ? await nextDue(store.db) : undefined;
    let taken = 0;
    if (due !== undefined && due <= now) taken = await deliverDue(node, { lease, limit: room, chance }, queues);
    if (!probing && (await dueProbe(store.db, now))) probe();
    if (now - tidied > hour) {
      tidied = now;
      const expired = await store.transaction(async (db) => {
        await forgetDeliveries(db, node.origin, now);
        return expireDeliveries(db, now);
      });
      if (expired > 0) node.log.error({ deliveries: expired }, "dead letters: no answer for 30 days");
    }
    return taken > 0 || done.length > 0;
  }

  /** Beside the round: a host that does not answer must not hold the others up. */
  function probe(): void {
    probing = probePeers(node)
      .catch((error: unknown) => node.log.error({ err: error }, "probe failed"))
      .then(() => {
        probing = undefined;
        loop.wake();
      });
  }

  /** On SQLite this process is the only sender: what is leased at its start was left by a crash. */
  async function release(now: number): Promise<void> {
    const first = !started;
    started = true;
    if (!first && now - released < leaseFor / 2) return;
    released = now;
    const before = first && store.dialect === "sqlite" ? now : now - leaseFor;
    await store.transaction((db) => releaseLeases(db, { before, now }));
  }

  return {
    ...loop,
    async stop() {
      await loop.stop();
      await probing;
      while (queues.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
      const done = queues.takeDone();
      if (done.length > 0) await recordDeliveries(node, lease, done);
    },
    async idle() {
      do await loop.idle();
      while (queues.size > 0 || probing);
    },
  };
}
