import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePorts } from "../../load/cold/free-ports.ts";
import type { FaultSettings } from "./fault-settings.ts";
import { type FaultNode, spawnFaultNode } from "./spawn-fault-node.ts";
import { until } from "./until.ts";

/** A node that is started again and again on the same data, port and name. */
export class FaultSite {
  readonly settings: FaultSettings;
  #node: FaultNode | undefined;
  #ahead = 0;

  private constructor(settings: FaultSettings) {
    this.settings = settings;
  }

  static async make(more: Partial<FaultSettings> = {}): Promise<FaultSite> {
    const [port = 0] = await freePorts(1);
    const folder = await mkdtemp(join(tmpdir(), "nri-fault-"));
    return new FaultSite({ folder, port, ...more });
  }

  get database(): string {
    return join(this.settings.folder, "data/node.db");
  }

  /** The running process; throws when there is none. */
  get node(): FaultNode {
    if (!this.#node) throw new Error("This node was not started.");
    return this.#node;
  }

  async start(more: Partial<FaultSettings> = {}, options: Parameters<typeof spawnFaultNode>[1] = {}) {
    this.#node = await spawnFaultNode({ ...this.settings, ahead: this.#ahead, ...more }, options);
    return this.#node;
  }

  async move(milliseconds: number): Promise<void> {
    this.#ahead += milliseconds;
    if (this.#node?.isRunning()) await this.#node.move(milliseconds);
  }

  async kill(): Promise<void> {
    await this.#node?.kill();
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.settings.folder, { recursive: true, force: true });
  }
}

export interface Pair {
  sender: FaultSite;
  /** Follows the sender. */
  receiver: FaultSite;
}

/** Two running nodes, one of which follows the other; removed afterwards, whatever came of it. */
export async function withPair<T>(
  work: (pair: Pair) => Promise<T>,
  sites: { receiver?: Partial<FaultSettings> } = {},
): Promise<T> {
  const [sender, receiver] = [await FaultSite.make(), await FaultSite.make(sites.receiver)];
  try {
    await sender.start();
    await receiver.start();
    await befriend(receiver, sender);
    return await work({ sender, receiver });
  } finally {
    await sender.remove();
    await receiver.remove();
  }
}

/** The first follows the second, which agrees. */
export async function befriend(follower: FaultSite, followed: FaultSite): Promise<void> {
  await follower.node.follow(followed.node.actor);
  for (let round = 0; round < 3; round++) {
    await follower.node.idle();
    await followed.node.idle();
    await followed.node.acceptAll();
  }
}

/**
 * Moves both clocks on until nothing is on its way any more; false when that does not come about. Never while something is
 * being sent: a clock that jumps ends the sender's leases.
 */
export function settle(pair: Pair, ms = 240_000): Promise<boolean> {
  return until(
    async () => {
      const { states } = await pair.sender.node.tally();
      const { waiting } = await pair.receiver.node.backlog();
      const { delivered: _, ...open } = states;
      if (Object.keys(open).length === 0 && waiting === 0) return true;
      if (!open["sending"]) await move(pair, untilRetry);
      return false;
    },
    ms,
    50,
  );
}

/** After so long every breaker is closed, and early retries are due. */
export const untilRetry = 11 * 60_000;

export async function move({ sender, receiver }: Pair, milliseconds: number): Promise<void> {
  for (const site of [receiver, sender]) await site.move(milliseconds);
}

/** Nothing is being sent or carried out; something may wait for another try. */
export async function isCalm({ sender, receiver }: Pair): Promise<boolean> {
  const { states } = await sender.node.tally();
  const { waiting } = await receiver.node.backlog();
  return waiting === 0 && !states["waiting"] && !states["sending"];
}

/** Nothing is on its way any more: everything was delivered, and carried out. */
export async function isSettled({ sender, receiver }: Pair): Promise<boolean> {
  const { states } = await sender.node.tally();
  const { waiting } = await receiver.node.backlog();
  return waiting === 0 && Object.keys(states).every((state) => state === "delivered");
}
