import type { SafeFetch } from "../../net/index.ts";
import type { Config } from "../config.ts";
import type { Node } from "../node.ts";
import type { ProxyFacts } from "../requests/proxy-facts.ts";
import { checkAddress } from "./check-address.ts";
import { checkAuditLog } from "./check-audit-log.ts";
import { checkIntegrity, checkWal, checkWritable } from "./check-database.ts";
import { checkDeliveries, checkInbox, checkRegistry, checkWorkers } from "./check-exchange.ts";
import { checkFiles } from "./check-files.ts";
import { checkDataFolder, checkDisk, checkMemory, checkNodeVersion, checkOpenFiles } from "./check-machine.ts";
import { checkMail, checkMailSender } from "./check-mail.ts";
import { checkKeyFile, checkKeyOpens } from "./check-master-key.ts";
import { checkName } from "./check-name.ts";
import { checkCertificate, checkClock, checkReachable } from "./check-outside.ts";
import { checkProfile } from "./check-profile.ts";
import { checkProxy } from "./check-proxy.ts";
import { checkReleases } from "./check-releases.ts";
import { checkBackup, checkJobs, checkPlugins } from "./check-upkeep.ts";
import { type Finding, fault } from "./finding.ts";
import type { Machine } from "./machine.ts";

/** What can be looked at without a node: before it is made, or when it cannot be. */
export interface Standing {
  config: Config;
  machine: Machine;
}

export interface Whole
  extends Standing,
    Pick<
      Node,
      "clock" | "store" | "identity" | "profile" | "federation" | "jobs" | "host" | "backups" | "mail" | "audit"
    > {
  safeFetch: SafeFetch;
  proxy: ProxyFacts;
  isRunning(): boolean;
}

type Check<Subject> = (subject: Subject) => Promise<Finding | Finding[]>;

const standing: Readonly<Record<string, Check<Standing>>> = {
  "Node.js": checkNodeVersion,
  address: checkAddress,
  "data folder": checkDataFolder,
  disk: checkDisk,
  memory: checkMemory,
  "open files": checkOpenFiles,
  "master key": checkKeyFile,
  files: checkFiles,
};

/** Cheap enough for every few minutes; nothing leaves the machine. */
const quick: Readonly<Record<string, Check<Whole>>> = {
  ...standing,
  "signing keys": checkKeyOpens,
  database: checkWritable,
  "write-ahead log": checkWal,
  workers: checkWorkers,
  inbox: checkInbox,
  deliveries: checkDeliveries,
  jobs: checkJobs,
  plugins: checkPlugins,
  profile: checkProfile,
  backup: checkBackup,
  mail: checkMail,
  registry: checkRegistry,
  updates: checkReleases,
  "web server in front": checkProxy,
};

/** How others see the address. */
const seenFromOutside: Readonly<Record<string, Check<Whole>>> = {
  name: checkName,
  reachable: checkReachable,
  certificate: checkCertificate,
};

/** What takes a while, or asks others. */
const thorough: Readonly<Record<string, Check<Whole>>> = {
  "database file": checkIntegrity,
  "audit log": checkAuditLog,
  ...seenFromOutside,
  clock: checkClock,
  "mail sender": checkMailSender,
};

export const lookStanding = (subject: Standing) => look(standing, subject);
export const lookQuick = (subject: Whole) => look(quick, subject);

export function lookThorough(subject: Whole, progress: (done: number, total: number, what: string) => void) {
  return look({ ...quick, ...thorough }, subject, progress);
}

/** What another address of the node would be, before it moves there. */
export function lookAhead(subject: Whole, origin: string): Promise<Finding[]> {
  return look(seenFromOutside, { ...subject, config: { ...subject.config, origin } });
}

/** One after another; a check that fails itself is a finding. */
async function look<Subject>(
  checks: Readonly<Record<string, Check<Subject>>>,
  subject: Subject,
  progress: (done: number, total: number, what: string) => void = () => {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const all = Object.entries(checks);
  for (const [index, [name, check]] of all.entries()) {
    if (name in thorough) progress(index, all.length, name);
    try {
      findings.push(...[await check(subject)].flat());
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      findings.push(
        fault(
          name,
          `could not be looked at: ${message}`,
          "Look into the log of the node; if it says nothing, report this.",
        ),
      );
    }
  }
  return findings;
}
