/** server: the roof, where the rooms become a node: configuration, start and stop, the node's commands. */

export { addPlugin, removeAdded } from "./added/add-plugin.ts";
export { withAdded } from "./added/load-added.ts";
export { doctorWithoutNode } from "./commands/doctor-commands.ts";
export { commandsOf, type DescribedCommand } from "./commands-of.ts";
export type { Composition } from "./composition.ts";
export { type Config, environmentKeys, parseConfig, readConfig, resolvePaths } from "./config.ts";
export { CommandError, callControlSocket, socketPath } from "./control-socket.ts";
export { createNode } from "./create-node.ts";
export { initNode } from "./init-node.ts";
export type { Node, Roles } from "./node.ts";
export type { NodeOptions } from "./node-options.ts";
export { profileRules } from "./profile-rules.ts";
export { type RestoredNode, restoreNode } from "./restore-node.ts";
export { serveHosts } from "./serve-hosts.ts";
export { findSetupUrl } from "./setup-url.ts";
export { signedInOf } from "./signed-in-of.ts";
export { toShown } from "./to-site.ts";
