import type { Backups } from "../backup/index.ts";
import type { Federation } from "../federation/index.ts";
import type { Images } from "../files/index.ts";
import type { Host } from "../host/index.ts";
import type { Credentials, Identity, InitiativeProfile, Mail, People } from "../identity/index.ts";
import type { Jobs, Transaction } from "../jobs/index.ts";
import type { Clock } from "../kit/index.ts";
import type { CommandInput, CommandResult, PluginDesk } from "../plugin/index.ts";
import type { AuditHead, Store } from "../store/index.ts";
import type { AuditVerdict } from "./audit/check-audit.ts";
import type { Alert, Finding } from "./checks/finding.ts";
import type { Config } from "./config.ts";
import type { Metric } from "./metrics/metric.ts";
import type { PluginIndex } from "./plugins/plugin-index.ts";

/** What this process does of a node's work; both unless the two are split over processes. */
export interface Roles {
  web: boolean;
  work: boolean;
}

/** The audit log and the checkpoint of its end. */
export interface AuditLog {
  check(progress?: (done: number) => void): Promise<AuditVerdict>;
  /** The end that the checkpoint remembers. */
  seen(): Promise<AuditHead | "none" | "foreign">;
  /** Takes the log as it is for the right one. */
  accept(): Promise<void>;
  /** Resolves when the checkpoint has what was committed. */
  settle(): Promise<void>;
  /** The node goes to another address: the checkpoint is of that one from now on. */
  moveTo(origin: string): Promise<void>;
}

/** One node, whole. It keeps no state outside itself: a process can hold many. */
export interface Node {
  readonly config: Config;
  readonly clock: Clock;
  readonly store: Store;
  readonly transaction: Transaction;
  readonly identity: Identity;
  readonly people: People;
  readonly profile: InitiativeProfile;
  readonly federation: Federation;
  readonly jobs: Jobs;
  readonly backups: Backups;
  readonly credentials: Credentials;
  readonly mail: Mail;
  readonly images: Images;
  readonly host: Host;
  /** What is decided about plugins. */
  readonly plugins: PluginDesk;
  readonly pluginIndex: PluginIndex;
  /** Does what the folder of added plugins and `node.toml` say of plugins by now, as far as a node that runs can. */
  refreshPlugins(): Promise<void>;
  /** True for the one node of a network where the registry is kept. */
  readonly keepsRegistry: boolean;
  readonly audit: AuditLog;
  /** What needs a person now: quick, and nothing leaves the machine. */
  alerts(): Promise<readonly Alert[]>;
  /** Everything that can be looked at, also from outside; takes some seconds. */
  examine(progress?: CommandInput["progress"]): Promise<readonly Finding[]>;
  /** How another address would be seen from outside, before the node moves there. */
  examineAt(origin: string): Promise<readonly Finding[]>;
  readonly metrics: readonly Metric[];
  /** Where it listens; 0 before `start`. */
  readonly port: number;
  /** Every address that it answers, as patterns: tests of all pages leave none out. */
  routes(): Promise<readonly { method: string; path: string }[]>;
  /** Answers a request without a socket; `bindings` are those of @hono/node-server. */
  fetch(request: Request, bindings?: object): Response | Promise<Response>;
  /** Ends this process in good order, and what started it starts it again; undefined where nothing would. */
  readonly restart: (() => void) | undefined;
  start(roles?: Roles): Promise<void>;
  stop(): Promise<void>;
  /** A command of `nri`, core's or a plugin's. */
  run(command: string, input?: Partial<CommandInput>): Promise<CommandResult>;
}
