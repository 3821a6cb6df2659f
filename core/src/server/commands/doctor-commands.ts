import { statfs } from "node:fs/promises";
import { sql } from "kysely";
import { readMasterKey } from "../../identity/index.ts";
import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";

/** One thing that was looked at: what was found and, when it is not well, what to do. */
interface Finding {
  what: string;
  well: boolean;
  found: string;
  remedy?: string;
}

type Check = (node: Node) => Promise<Finding>;

const ENOUGH_DISK = 500 * 1024 * 1024;

export const doctorCommands: Readonly<Record<string, Command<Node>>> = {
  doctor: {
    summary: "Look for what is wrong, and tell what to do about it",
    example: "nri doctor",
    run: async (node) => {
      const findings: Finding[] = [];
      for (const check of [address, database, disk, masterKey, inbox, deliveries, jobs, plugins])
        findings.push(await check(node));
      const lines = findings.map(
        ({ what, well, found, remedy }) =>
          `${well ? "ok     " : "PROBLEM"} ${what}: ${found}${remedy ? `\n        ${remedy}` : ""}`,
      );
      return { text: lines.join("\n"), data: { well: findings.every(({ well }) => well), findings } };
    },
  },
};

const address: Check = async ({ config }) => {
  const { protocol, hostname } = new URL(config.origin);
  const local = /^(localhost|127\.)/.test(hostname);
  const well = protocol === "https:" || (local && config.demo);
  return {
    what: "address",
    well,
    found: config.origin,
    ...(well
      ? {}
      : {
          remedy:
            "Other sites talk only with https addresses. A node's address cannot be changed later: make the node again with an https origin.",
        }),
  };
};

const database: Check = async ({ store }) => {
  if (store.dialect === "postgres") {
    await sql`select 1`.execute(store.db);
    return { what: "database", well: true, found: "PostgreSQL answers" };
  }
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check`.execute(store.db);
  const found = rows.map((row) => row.quick_check).join("; ");
  return found === "ok"
    ? { what: "database", well: true, found: "SQLite, no damage found" }
    : {
        what: "database",
        well: false,
        found,
        remedy: "Stop the node and restore the last backup; keep the damaged file.",
      };
};

const disk: Check = async ({ config }) => {
  const { bavail, bsize } = await statfs(config.data);
  const free = bavail * bsize;
  const found = `${Math.round(free / 1024 / 1024)} MiB free`;
  return free > ENOUGH_DISK
    ? { what: "disk", well: true, found }
    : {
        what: "disk",
        well: false,
        found,
        remedy: `Make room in ${config.data}: when the disk is full the node takes nothing in.`,
      };
};

const masterKey: Check = async ({ config }) => {
  try {
    await readMasterKey(config.master_key_file);
    return { what: "master key", well: true, found: "can be read, and by nobody else" };
  } catch (error) {
    return { what: "master key", well: false, found: error instanceof Error ? error.message : String(error) };
  }
};

const inbox: Check = async ({ federation }) => {
  const { retrying, failed } = await federation.inbox.counts();
  return retrying + failed === 0
    ? { what: "inbox", well: true, found: "nothing failed of what other sites sent" }
    : {
        what: "inbox",
        well: false,
        found: `${failed} failed, ${retrying} will be tried again`,
        remedy: "nri inbox shows the reasons; nri inbox retry carries them out again, after an update.",
      };
};

const deliveries: Check = async ({ federation }) => {
  const alerts = (await federation.deliveries.alerts()).filter(({ kind }) => kind !== "away");
  return alerts.length === 0
    ? { what: "deliveries", well: true, found: "none given up or held" }
    : {
        what: "deliveries",
        well: false,
        found: alerts.map(({ kind, peer, count, reason }) => `${peer}: ${count} ${kind}: ${reason}`).join("; "),
        remedy: [...new Set(alerts.map(({ remedy }) => remedy))].join("\n        "),
      };
};

const jobs: Check = async (node) => {
  const dead = await node.jobs.dead();
  const [first] = dead;
  return first === undefined
    ? { what: "jobs", well: true, found: "none given up" }
    : {
        what: "jobs",
        well: false,
        found: `${dead.length} given up; the newest: ${first.kind}: ${first.error ?? "no reason"}`,
        remedy: "If the reason is gone, start the node again with a newer version, or report it.",
      };
};

const plugins: Check = async ({ host }) => {
  const troubled = host.states().filter(({ state }) => state === "failed" || state === "incompatible");
  return troubled.length === 0
    ? { what: "plugins", well: true, found: `${host.states().length} known, none failed` }
    : {
        what: "plugins",
        well: false,
        found: troubled.map(({ id, reason }) => `${id}: ${reason ?? ""}`).join("; "),
        remedy: "Switch it off in node.toml ([plugins.NAME] on = false) or install a version that works.",
      };
};
