import type { Node } from "@nri-commons/core/server";
import { sql } from "kysely";
import type { ClockAhead } from "./clock-ahead.ts";
import { eventOf } from "./event-of.ts";

export interface Usage {
  /** Milliseconds of CPU of the whole process, all threads. */
  cpu: number;
  /** Bytes. */
  rss: number;
}

export interface Publication {
  verb: "Create" | "Update" | "Delete";
  /** The first number and how many. */
  from: number;
  count: number;
  /** Told apart by this: the same one twice is said once. */
  revision: string;
}

export interface Command {
  name: string;
  arguments?: Record<string, string>;
  options?: Record<string, string | boolean>;
  file?: string;
}

export interface Tally {
  /** Deliveries by state. */
  states: Record<string, number>;
  /** The most tries of one. */
  tries: number;
}

export interface FaultCommands {
  usage(): Promise<Usage>;
  /** A command of `nri`; a file is given as its text. Gives its data. */
  run(command: Command): Promise<unknown>;
  follow(actor: string): Promise<void>;
  acceptAll(): Promise<void>;
  publish(publication: Publication): Promise<void>;
  /** Events of others that its pages show: id to name. */
  shown(): Promise<Record<string, string>>;
  /** How often each event of others was written: by id, the number of inserts, updates and deletes. */
  writes(): Promise<Record<string, number>>;
  tally(): Promise<Tally>;
  /** Requests to its inbox since it was started. */
  asked(): Promise<number>;
  /** Activities that it has acknowledged. */
  received(): Promise<number>;
  /** Activities that wait to be carried out, and that failed. */
  backlog(): Promise<{ waiting: number; failed: number }>;
  hold(): Promise<void>;
  release(): Promise<void>;
  idle(): Promise<void>;
  rotateKeys(): Promise<void>;
  /** The clock goes on by so many milliseconds. */
  move(milliseconds: number): Promise<void>;
  resend(): Promise<number>;
  /** SQLite: the file may have so many pages more; as many as it wants when left out. */
  limitPages(more: number | null): Promise<void>;
  /** Messages of its log at the level of errors, with how often each came. */
  alerts(): Promise<Record<string, number>>;
  checkDatabase(): Promise<string>;
  /** SQLite: what stands in the write-ahead log goes into the file. */
  checkpoint(): Promise<void>;
}

interface Around {
  clock: ClockAhead;
  alerts: Map<string, number>;
  counts: { asked: number };
}

export function faultCommands(node: Node, { clock, alerts, counts }: Around): FaultCommands {
  const { db } = node.store;
  return {
    async usage() {
      const { user, system } = process.cpuUsage();
      return { cpu: (user + system) / 1000, rss: process.memoryUsage.rss() };
    },
    async run({ name, file, ...given }) {
      const files = file === undefined ? {} : { files: { file: { name: "given.json", bytes: Buffer.from(file) } } };
      const { data } = await node.run(name, { ...given, ...files });
      return data;
    },
    async follow(actor) {
      await node.federation.peers.follow(actor);
    },
    async acceptAll() {
      for (const { actor, follower } of await node.federation.peers.list()) {
        if (follower === "requested") await node.federation.peers.accept(actor);
      }
    },
    async publish({ verb, from, count, revision }) {
      for (let done = 0; done < count; done += 50) {
        await node.transaction(async (tx) => {
          for (let number = from + done; number < from + Math.min(count, done + 50); number++) {
            const object = eventOf(node, number, { revision, now: tx.now });
            await node.federation.publish(tx, { verb, object, audience: "public", revision });
          }
        });
        node.federation.published();
      }
    },
    async shown() {
      const rows = await db
        .selectFrom("content_event")
        .select(["iri", "doc"])
        .where("origin", "is not", null)
        .where("visibility", "<>", "withdrawn")
        .execute();
      return Object.fromEntries(rows.map(({ iri, doc }) => [String(iri), nameIn(doc)]));
    },
    async writes() {
      const { rows } = await sql<{ iri: string; times: number }>`
        select iri, count(*) as times from fault_write group by iri`.execute(db);
      return Object.fromEntries(rows.map(({ iri, times }) => [iri, times]));
    },
    async tally() {
      const rows = await db
        .selectFrom("ap_deliveries")
        .select(({ fn }) => ["state", fn.countAll<number>().as("rows"), fn.max("attempts").as("tries")])
        .groupBy("state")
        .execute();
      return {
        states: Object.fromEntries(rows.map(({ state, rows: count }) => [state, Number(count)])),
        tries: Math.max(0, ...rows.map(({ tries }) => Number(tries))),
      };
    },
    async asked() {
      return counts.asked;
    },
    async received() {
      const count = await db
        .selectFrom("ap_inbox")
        .select(({ fn }) => fn.countAll<number>().as("rows"))
        .executeTakeFirstOrThrow();
      return count.rows;
    },
    async backlog() {
      const { waiting, retrying, failed } = await node.federation.inbox.counts();
      return { waiting: waiting + retrying, failed };
    },
    hold: () => node.federation.stop(),
    release: async () => node.federation.start(),
    idle: () => node.federation.idle(),
    async rotateKeys() {
      const { initiative } = await node.identity.actors();
      await node.transaction((tx) => node.identity.rotateKeys(tx, initiative.name));
      await node.jobs.idle();
    },
    async move(milliseconds) {
      clock.move(milliseconds);
      node.federation.published();
    },
    resend: () => node.federation.deliveries.resend({}),
    async limitPages(more) {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      const most = more === null ? 1_073_741_823 : (rows[0]?.page_count ?? 0) + more;
      // Of one connection: the one that writes.
      await node.store.transaction((writer) => sql`pragma max_page_count = ${sql.lit(most)}`.execute(writer));
    },
    async alerts() {
      return Object.fromEntries(alerts);
    },
    async checkpoint() {
      // Not in a transaction, where it would do nothing: the reader may do it too.
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
    async checkDatabase() {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(3)`.execute(db);
      return rows.map(({ integrity_check: said }) => said).join("; ");
    },
  };
}

function nameIn(doc: string): string {
  const { name } = JSON.parse(doc);
  return typeof name === "string" ? name : String(Object.values(name ?? {})[0]);
}
