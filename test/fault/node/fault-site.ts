import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePorts } from "../../load/cold/free-ports.ts";
import type { FaultSettings } from "./fault-settings.ts";
import { type FaultNode, spawnFaultNode } from "./spawn-fault-node.ts";

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
export async function withPair<T>(work: (pair: Pair) => Promise<T>): Promise<T> {
  const [sender, receiver] = [await FaultSite.make(), await FaultSite.make()];
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

/** Nothing is on its way any more: everything was delivered, and carried out. */
export async function isSettled({ sender, receiver }: Pair): Promise<boolean> {
  const { states } = await sender.node.tally();
  const { waiting } = await receiver.node.backlog();
  return waiting === 0 && Object.keys(states).every((state) => state === "delivered");
}
