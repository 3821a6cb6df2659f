import { stat, statfs } from "node:fs/promises";
import { sql } from "kysely";
import type { FederationFigures } from "../../federation/index.ts";
import { software } from "../../kit/index.ts";
import { findHead } from "../../store/index.ts";
import type { Alert } from "../checks/finding.ts";
import type { Node } from "../node.ts";
import type { Metric, Sample } from "./metric.ts";

interface Measured
  extends Pick<Node, "config" | "clock" | "store" | "federation" | "jobs" | "host" | "backups" | "mail"> {
  /** What the last look found; a scrape does not look itself. */
  latestAlerts(): readonly Alert[];
}

/** One scrape asks several times. */
const SHARED = 1000;

/** What the node knows of its own work; read from its database at a scrape. */
export function nodeMetrics(node: Measured): Metric[] {
  const { store, clock } = node;
  let last: { at: number; figures: Promise<FederationFigures> } | undefined;
  const figures = (read: (figures: FederationFigures) => Sample[]) => async () => {
    const at = performance.now();
    if (last === undefined || at - last.at > SHARED) last = { at, figures: node.federation.figures() };
    return read(await last.figures);
  };
  return [
    {
      name: "nri_info",
      type: "gauge",
      help: "Always 1; the labels tell version, database and Node.js",
      labels: ["version", "database", "nodejs"],
      read: () => [
        { value: 1, labels: { version: software.version, database: store.dialect, nodejs: process.version } },
      ],
    },
    {
      name: "nri_inbox_backlog",
      type: "gauge",
      help: "Received activities that are not carried out yet, by state: waiting, retrying, failed",
      labels: ["state"],
      read: figures(({ inbox }) => byState({ ...inbox })),
    },
    {
      name: "nri_inbox_lag_seconds",
      type: "gauge",
      help: "Age of the oldest received activity whose turn it is",
      read: figures(({ inboxLag }) => [{ value: inboxLag }]),
    },
    {
      name: "nri_deliveries",
      type: "gauge",
      help: "Deliveries that are not done, by state: waiting, retrying, sending, held, dead, gone",
      labels: ["state"],
      read: figures(({ deliveries }) => byState(deliveries)),
    },
    {
      name: "nri_delivery_lag_seconds",
      type: "gauge",
      help: "How long the delivery that is most overdue has been so",
      read: figures(({ deliveryLag }) => [{ value: deliveryLag }]),
    },
    {
      name: "nri_peers",
      type: "gauge",
      help: "Other sites, by state: known; of them away, quiet (asked for a pause); gone inboxes; blocked",
      labels: ["state"],
      read: figures(({ peers }) => byState(peers)),
    },
    {
      name: "nri_jobs",
      type: "gauge",
      help: "Jobs, by state: waiting, running, dead",
      labels: ["state"],
      read: async () => byState({ ...(await node.jobs.counts()) }),
    },
    {
      name: "nri_plugins",
      type: "gauge",
      help: "Plugins, by state: running, off, incompatible, failed",
      labels: ["state"],
      read: () => byState(countBy(node.host.states().map(({ state }) => state))),
    },
    {
      name: "nri_alerts",
      type: "gauge",
      help: "What needs a person as of the last five minutes, by level: warning, fault (nri doctor tells what)",
      labels: ["level"],
      read: () => byState({ warning: 0, fault: 0, ...countBy(node.latestAlerts().map(({ level }) => level)) }),
    },
    {
      name: "nri_database_bytes",
      type: "gauge",
      help: "Size of the database",
      read: async () => [{ value: await databaseBytes(node) }],
    },
    {
      name: "nri_wal_bytes",
      type: "gauge",
      help: "Size of SQLite's write-ahead log",
      read: async () => (store.dialect === "sqlite" ? [{ value: await sizeOf(`${store.location}-wal`) }] : []),
    },
    {
      name: "nri_disk_free_bytes",
      type: "gauge",
      help: "Space left where the data folder is",
      read: async () => {
        const { bavail, bsize } = await statfs(node.config.data);
        return [{ value: bavail * bsize }];
      },
    },
    {
      name: "nri_backup_age_seconds",
      type: "gauge",
      help: "Since the last backup that was checked and found good; left out when there is none",
      read: async () => {
        const made = await node.backups.lastGood();
        return made === undefined ? [] : [{ value: (clock.now() - made) / 1000 }];
      },
    },
    {
      name: "nri_mails",
      type: "gauge",
      help: "Mails to people, by state: waiting, retrying (of those that wait); of the last 30 days sent, failed",
      labels: ["state"],
      read: async () => {
        const { waiting, retrying, sent, failed } = await node.mail.figures();
        return byState({ waiting, retrying, sent, failed });
      },
    },
    {
      name: "nri_mail_lag_seconds",
      type: "gauge",
      help: "Age of the oldest mail that waits; 0 when none does",
      read: async () => {
        const { oldest } = await node.mail.figures();
        return [{ value: oldest === undefined ? 0 : Math.max(0, clock.now() - oldest) / 1000 }];
      },
    },
    {
      name: "nri_audit_entries_total",
      type: "counter",
      help: "Entries of the audit log: the number of the last one",
      read: async () => [{ value: (await findHead(store.db))?.seq ?? 0 }],
    },
  ];
}

function byState(counts: Readonly<Record<string, number>>): Sample[] {
  const label = "warning" in counts ? "level" : "state";
  return Object.entries(counts).map(([state, value]) => ({ labels: { [label]: state }, value }));
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

async function databaseBytes({ store }: Measured): Promise<number> {
  if (store.dialect === "sqlite") return sizeOf(store.location);
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(store.db);
  return Number(rows[0]?.bytes ?? 0);
}

function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
