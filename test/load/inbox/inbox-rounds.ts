import type { BenchNode } from "../node/spawn-bench-node.ts";
import type { ActorsServer } from "./actors-server.ts";
import { type Driven, drive } from "./drive.ts";
import { signLoad } from "./load.ts";
import type { Scheme } from "./signed-request.ts";

export interface InboxRun extends Driven {
  perCpuSecond: number;
  /** MiB after it. */
  rss: number;
  /** GETs that the node sent meanwhile, and connections that it opened. */
  outbound: number;
}

export interface Drained {
  activities: number;
  perCpuSecond: number;
  seconds: number;
  /** Events that pages can show, of those that were sent. */
  projected: number;
}

interface Round {
  count: number;
  inFlight: number;
  schemes: readonly Scheme[];
}

/** One round after the other against the same node; each sends activities that were never sent before. */
export class InboxRounds {
  readonly #node: BenchNode;
  readonly #senders: ActorsServer;
  #round = 0;
  sent = 0;

  constructor(node: BenchNode, senders: ActorsServer) {
    this.#node = node;
    this.#senders = senders;
  }

  async run({ count, inFlight, schemes }: Round): Promise<InboxRun> {
    const target = new URL("/ap/inbox", this.#node.origin);
    const requests = await signLoad(this.#senders, { target, count, schemes }, ++this.#round);
    const before = await this.#node.usage();
    const getsBefore = this.#senders.gets;
    const driven = await drive(target, requests, inFlight);
    const after = await this.#node.usage();
    this.sent += count;
    return {
      ...driven,
      perCpuSecond: count / ((after.cpu - before.cpu) / 1000),
      rss: after.rss / 2 ** 20,
      outbound: this.#senders.gets - getsBefore + (after.connections - before.connections),
    };
  }

  /** Lets the held workers go and waits until nothing is left to do. */
  async drain(): Promise<Drained> {
    const activities = await this.#node.backlog();
    const before = await this.#node.usage();
    const started = performance.now();
    await this.#node.release();
    await this.#node.idle();
    const seconds = (performance.now() - started) / 1000;
    const { cpu } = await this.#node.usage();
    const projected = await this.#node.projected();
    return { activities, perCpuSecond: activities / ((cpu - before.cpu) / 1000), seconds, projected };
  }

  /** Seconds until the backlog of a finished round is empty. */
  async untilDone(): Promise<number> {
    const started = performance.now();
    await this.#node.idle();
    return (performance.now() - started) / 1000;
  }
}
