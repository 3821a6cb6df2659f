import type { BackupResult } from "../backup/index.ts";
import type { PersonRole } from "../content/types/index.ts";
import type {
  MailAccepted,
  MailFigures,
  MailRecord,
  NewMail,
  NewMailSettings,
  ShownMailSettings,
} from "../identity/index.ts";
import type { Problem } from "../kit/index.ts";
import type { AuditEntry } from "../store/index.ts";
import type { HealthFinding } from "./figures.ts";
import type { AnyTx } from "./plugin-tx.ts";
import type { ReviewedPlugin } from "./reviewed-plugin.ts";

declare module "../jobs/tx.ts" {
  interface Facts {
    /** Somebody decided otherwise about a plugin: whether it runs, its settings, who holds its permissions. */
    "plugin.changed": { plugin: string };
  }
}

/** By which server mail goes. Every verb of these doors refuses who does not hold the scope `admin`. */
export interface MailDesk {
  settings(): Promise<ShownMailSettings | undefined>;
  /** Undefined forgets what was set here. */
  setSettings(tx: AnyTx, settings: NewMailSettings | undefined): Promise<void>;
  /** To the person's own address. */
  sendTo(tx: AnyTx, person: string, mail: Pick<NewMail, "subject" | "text" | "lang">): Promise<MailAccepted>;
  recent(): Promise<MailRecord[]>;
  /** Addresses that were refused in the last 30 days, each once, the latest first. */
  refused(): Promise<{ to: string; sender: string; at: number }[]>;
  /** What waits for this address: the only mails of which anything but that they were is kept. */
  waitingFor(email: string): Promise<{ id: string; subject: string; text: string; made: number }[]>;
  /** It is not sent any more. */
  drop(tx: AnyTx, id: string): Promise<void>;
  figures(): Promise<MailFigures>;
}

/** Something that takes a while: begun in the console, done by a job. */
export interface UpkeepTask {
  id: string;
  kind: "backup" | "test" | "look" | "removal";
  /** Of a test, which backup; of a look, which address; of a removal, which plugin. */
  object?: string;
  state: "waiting" | "running" | "done" | "failed";
  made: number;
  ended?: number;
  /** How far it is, and in the end what came of it. */
  said?: string;
}

export interface BackupPlan {
  /** ISO 8601 duration; undefined when none is made by itself. */
  every?: string;
  keep: number;
  places: readonly { address: string; elsewhere: boolean }[];
}

export interface BackupDesk {
  list(): Promise<BackupResult[]>;
  plan(): BackupPlan;
  /** Begins to make one; the task that does it already, when one does. */
  begin(tx: AnyTx): Promise<string>;
  /** Begins to restore one as a test. */
  beginTest(tx: AnyTx, backup: Pick<BackupResult, "name" | "shelf">): Promise<string>;
  task(id: string): Promise<UpkeepTask | undefined>;
  tasks(): Promise<UpkeepTask[]>;
  /** One backup as a `.tar`, as encrypted as it lies there; only from a folder of this machine. */
  download(backup: Pick<BackupResult, "name" | "shelf">): Promise<ReadableStream<Uint8Array>>;
}

export interface ShownEntry extends AuditEntry {
  /** The person's name, while there is one. */
  name?: string;
}

export interface AuditDesk {
  /** Newest first; `before` is the number of the last one seen. */
  list(page: { before?: number; verb?: string; limit: number }): Promise<ShownEntry[]>;
  /** Reads all of it. */
  check(): Promise<
    { whole: true; entries: number; checkpoint: "fits" | "none" | "foreign" } | { whole: false; entry: number }
  >;
}

export interface SettingField {
  name: string;
  kind: "text" | "number" | "yes-no" | "choice";
  /** In the plugin's own words: its texts `setting.NAME` and `setting.NAME.hint`. */
  label?: string;
  /** What its schema says where it has no such text. */
  description?: string;
  choices?: readonly string[];
  /** As text; undefined when there is none. */
  value?: string;
}

/** What a plugin lets only some do, and who they are. */
export interface ShownPermission {
  name: string;
  /** In the language asked for, where the plugin has words for it. */
  label?: string;
  roles: readonly PersonRole[];
}

export interface ShownPlugin {
  id: string;
  version: string;
  /** `asks`: it wants to reach more than an owner agreed to. */
  state: "running" | "off" | "asks" | "removed" | "incompatible" | "failed";
  reason?: string;
  /** What stands behind the reason, for whoever says it in another language. */
  cause?: "safe-mode" | "file" | "grown";
  /** In the plugin's own words, `plugin.name`. */
  name?: string;
  /** In the plugin's own words, `plugin.about`. */
  about?: string;
  /** All its pages stand where the registry is kept, and that is not here. */
  elsewhere?: boolean;
  /** What of it failed too often and rests until somebody lets it run again. Times in milliseconds. */
  resting?: readonly { contribution: string; error: string; failures: number; since: number }[];
  capabilities: readonly string[];
  /** What was chosen, whatever runs now. */
  on: boolean;
  chosenIn: "console" | "file";
  /** A version that was added: code of several files is read once, so it runs from the next start on. */
  nextVersion?: string;
  /** The node cannot be looked after without it. */
  needed: boolean;
  /** It comes with the software: it can be switched off, not uninstalled. */
  builtin: boolean;
  fields: readonly SettingField[];
  /** Settings that have no field here. */
  others: readonly string[];
  permissions: readonly ShownPermission[];
}

/** What an uninstalled plugin leaves behind. */
export interface PluginReach {
  tables: readonly string[];
  rows: number;
  /** How much it has published. */
  published: number;
  /** How many sites get what is published here. */
  sites: number;
}

export interface PluginDesk {
  /** `lang`: of the plugins' own words. */
  list(lang?: string): Promise<ShownPlugin[]>;
  /** Who may what: the roles of each permission, at once; owners hold all of them anyway. */
  grant(tx: AnyTx, id: string, roles: Readonly<Record<string, readonly string[]>>): Promise<void>;
  /** Texts as they were typed, by field; an empty one means the plugin's own value. */
  choose(
    tx: AnyTx,
    id: string,
    choice: { on?: boolean; values?: Readonly<Record<string, string>> },
  ): Promise<readonly Problem[]>;
  /** Back to what node.toml says. */
  forget(tx: AnyTx, id: string): Promise<void>;
  /** It may reach what it asks for. */
  agree(tx: AnyTx, id: string): Promise<void>;
  /** What rests runs again, and what failed is tried anew. */
  reset(tx: AnyTx, id: string): Promise<void>;
  /** What it finds when it looks at itself now; nothing of one that does not run. */
  health(id: string): Promise<readonly HealthFinding[]>;
  /** What it holds, and who has a copy. */
  reach(id: string): Promise<PluginReach>;
  /** Uninstalls it. With `data`, what it holds is deleted by a task, whose id this gives; else it is kept. */
  remove(tx: AnyTx, id: string, options?: { data?: boolean }): Promise<string | undefined>;
  /** Of a removal; once it is done, `said` is the archive's name. */
  task(id: string): Promise<UpkeepTask | undefined>;
  /** Plugins that the registry's keeper has reviewed, as it last told; `issued` in milliseconds. */
  reviewed(): Promise<{ plugins: readonly ReviewedPlugin[]; by?: string; issued?: number }>;
  /** Soon asks the keeper anew. */
  readReviewed(tx: AnyTx): Promise<void>;
  /** What was deleted, as JSON lines, packed. */
  archive(name: string): Promise<ReadableStream<Uint8Array>>;
  /** Takes back an uninstalled one. */
  install(tx: AnyTx, id: string): Promise<void>;
}

export interface ExportDesk {
  /** Everything that the node itself made, as JSON; with people's entries only when asked. */
  content(options: { experts: boolean }): Promise<string>;
  /** The tables that plugins give away; those that are not open are for owners alone. */
  tables(): readonly { plugin: string; name: string; open: boolean }[];
  table(which: { plugin: string; name: string; type: "csv" | "json" }): Promise<ReadableStream<Uint8Array>>;
}
