import type { Command } from "../../plugin/index.ts";
import type { Node } from "../node.ts";
import { auditCommands } from "./audit-commands.ts";
import { backupCommands } from "./backup-commands.ts";
import { deliveriesCommands } from "./deliveries-commands.ts";
import { doctorCommands } from "./doctor-commands.ts";
import { eraseCommands } from "./erase-commands.ts";
import { exportCommands } from "./export-commands.ts";
import { inboxCommands } from "./inbox-commands.ts";
import { jobsCommands } from "./jobs-commands.ts";
import { keysCommands } from "./keys-commands.ts";
import { mailCommands } from "./mail-commands.ts";
import { moveCommands } from "./move-commands.ts";
import { peersCommands } from "./peers-commands.ts";
import { pluginIndexCommands } from "./plugin-index-commands.ts";
import { pluginsCommands } from "./plugins-commands.ts";
import { profileCommands } from "./profile-commands.ts";
import { refusalsCommands } from "./refusals-commands.ts";
import { registryCommands } from "./registry-commands.ts";
import { reindexCommands } from "./reindex-commands.ts";
import { releasesCommands } from "./releases-commands.ts";
import { statusCommands } from "./status-commands.ts";
import { tokenCommands } from "./token-commands.ts";
import { usersCommands } from "./users-commands.ts";

/** The node's own commands; those of plugins stand in their manifests and run the same way. */
export const nodeCommands: Readonly<Record<string, Command<Node>>> = {
  ...statusCommands,
  ...pluginsCommands,
  ...pluginIndexCommands,
  ...peersCommands,
  ...keysCommands,
  ...profileCommands,
  ...deliveriesCommands,
  ...inboxCommands,
  ...refusalsCommands,
  ...registryCommands,
  ...releasesCommands,
  ...reindexCommands,
  ...exportCommands,
  ...eraseCommands,
  ...backupCommands,
  ...doctorCommands,
  ...tokenCommands,
  ...usersCommands,
  ...auditCommands,
  ...jobsCommands,
  ...mailCommands,
  ...moveCommands,
};
