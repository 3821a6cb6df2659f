import type { Files } from "../files/index.ts";
import type { MasterKey } from "../identity/index.ts";
import type { Clock, Log } from "../kit/index.ts";
import type { Store } from "../store/index.ts";
import type { BackupSettings } from "./backup-settings.ts";
import type { PackedPlugins } from "./packed-plugin.ts";
import type { Ledgers } from "./restore-database.ts";

export interface BackupsOptions {
  store: Store;
  files: Files;
  clock: Clock;
  log: Log;
  masterKey: MasterKey;
  /** `https://host` */
  origin: string;
  /** Addresses that the node had before. */
  former?: readonly string[];
  /** The data folder. */
  data: string;
  settings: BackupSettings;
  /** `node.toml` as it stands, or what amounts to it. */
  readConfig(): Promise<string>;
  /** What was added to the node; nothing when left out. */
  packed?(): Promise<PackedPlugins>;
  ledgers: Ledgers;
}
