import { setTimeout as wait } from "node:timers/promises";
import type { Node } from "@nri-commons/core/server";
import type { CountingDialer } from "./counting-dialer.ts";

export interface NodeUsage {
  /** Milliseconds of CPU of the whole process, all threads. */
  cpu: number;
  /** Bytes. */
  rss: number;
  /** Outbound connections since its start. */
  connections: number;
}

export interface Published {
  /** Milliseconds of the transaction: activity, collections and one row an inbox. */
  enqueue: number;
  /** From its COMMIT until every delivery was answered and written down. */
  deliver: number;
  /** CPU milliseconds of the two. */
  cpu: number;
  delivered: number;
}

/** What the benches ask of the node. */
export interface BenchCommands {
  usage(): Promise<NodeUsage>;
  follow(actors: readonly string[]): Promise<void>;
  acceptAll(): Promise<number>;
  /** Inbox and delivery wait: what comes is verified and stored, and nothing more is done with it. */
  hold(): Promise<void>;
  release(): Promise<void>;
  idle(): Promise<void>;
  /** Activities that wait to be carried out. */
  backlog(): Promise<number>;
  /** Events that pages and API can show. */
  projected(): Promise<number>;
  publish(number: number): Promise<Published>;
}

export function benchCommands(node: Node, dialer: CountingDialer): BenchCommands {
  const { db } = node.store;
  const cpu = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };

  const delivered = async () => {
    const count = await db
      .selectFrom("ap_deliveries")
      .select(({ fn }) => fn.countAll<number>().as("rows"))
      .where("state", "=", "delivered")
      .executeTakeFirstOrThrow();
    return count.rows;
  };
  const anyUndelivered = async () => {
    const open = db.selectFrom("ap_deliveries").select("id").where("state", "in", ["waiting", "sending", "retrying"]);
    return (await open.limit(1).executeTakeFirst()) !== undefined;
  };

  return {
    async usage() {
      return { cpu: cpu(), rss: process.memoryUsage.rss(), connections: dialer.connections };
    },
    async follow(actors) {
      for (const actor of actors) await node.federation.peers.follow(actor);
      await node.federation.idle();
      await node.jobs.idle();
    },
    async acceptAll() {
      const waiting = (await node.federation.peers.list()).filter(({ follower }) => follower === "requested");
      for (const { actor } of waiting) await node.federation.peers.accept(actor);
      await node.federation.idle();
      return (await node.federation.peers.list()).filter(({ follower }) => follower === "accepted").length;
    },
    hold: () => node.federation.stop(),
    release: async () => node.federation.start(),
    idle: () => node.federation.idle(),
    async backlog() {
      const count = await db
        .selectFrom("ap_inbox")
        .select(({ fn }) => fn.countAll<number>().as("rows"))
        .where("state", "in", ["new", "wait"])
        .executeTakeFirstOrThrow();
      return count.rows;
    },
    async projected() {
      const count = await db
        .selectFrom("content_event")
        .select(({ fn }) => fn.countAll<number>().as("rows"))
        .executeTakeFirstOrThrow();
      return count.rows;
    },
    async publish(number) {
      const before = await delivered();
      const from = cpu();
      const started = performance.now();
      await node.transaction((tx) => node.federation.publish(tx, announcement(node, number)));
      const queued = performance.now();
      node.federation.published();
      while (await anyUndelivered()) await wait(5);
      const ended = performance.now();
      const used = cpu() - from;
      return { enqueue: queued - started, deliver: ended - queued, cpu: used, delivered: (await delivered()) - before };
    },
  };
}

function announcement({ federation, config }: Node, number: number) {
  const id = `${config.origin}/ap/objects/bench-${number}`;
  return {
    verb: "Create" as const,
    object: {
      id,
      type: "Event",
      "nri:kind": "Event",
      name: `National IGF ${number}`,
      content: `<p>${"Dialogue of all stakeholders on access, AI governance and security. ".repeat(20)}</p>`,
      startTime: "2027-03-01T09:00:00+01:00",
      endTime: "2027-03-02T17:00:00+01:00",
      attributedTo: federation.initiativeActor,
      actor: federation.initiativeActor,
    },
    audience: "public" as const,
    revision: "1",
  };
}
