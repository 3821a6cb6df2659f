import type { Backups } from "../../backup/index.ts";
import type { Desks } from "../../host/index.ts";
import type { Mail, People } from "../../identity/index.ts";
import type { JobHandlers, Transaction } from "../../jobs/index.ts";
import type { Clock, Ids } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import type { PresentPlugins } from "../added/present-plugins.ts";
import type { Config } from "../config.ts";
import type { Node } from "../node.ts";
import { createPluginDesk } from "../plugins/plugin-desk.ts";
import type { PluginIndex } from "../plugins/plugin-index.ts";
import { createRemoval } from "../plugins/removal.ts";
import { createAuditDesk } from "./audit-desk.ts";
import { createBackupDesk } from "./backup-desk.ts";
import { createExportDesk } from "./export-desk.ts";
import { createMailDesk } from "./mail-desk.ts";
import { createOperationDesk } from "./operation-desk.ts";
import { createPersonalDesk } from "./personal-desk.ts";

interface Deps {
  config: Config;
  store: Store;
  transaction: Transaction;
  clock: Clock;
  ids: Ids;
  mail: Mail;
  people: People;
  backups: Backups;
  present: PresentPlugins;
  restart: (() => void) | undefined;
  index: PluginIndex;
  /** Once it is whole. */
  node(): Node;
}

/** What looks after the node, for the console; and the jobs that do it. */
export function createDesks(deps: Deps): Desks & { handlers: JobHandlers } {
  const { config, node, index } = deps;
  const { handlers: looks, ...operation } = createOperationDesk(deps);
  const { handlers: removals, ...removal } = createRemoval(deps);
  const { handlers, ...backups } = createBackupDesk({ ...deps, settings: config.backup });
  return {
    mailDesk: createMailDesk(deps),
    backups,
    audit: createAuditDesk({ ...deps, audit: () => node().audit }),
    plugins: createPluginDesk({
      ...deps,
      host: () => node().host,
      keepsRegistry: () => node().keepsRegistry,
      removal,
      index,
    }),
    exports: createExportDesk(node),
    operation,
    personalData: createPersonalDesk(node),
    handlers: { ...handlers, ...looks, ...removals },
  };
}
