/** host: loads plugins, core's own and others alike: checks, migrates, mounts and starts them, and keeps a failing one from harming the rest. */
export type { Desks } from "./create-ctx.ts";
export { createHost, type Host, type HostDeps } from "./host.ts";
export { type PermissionBook, permissionsOf } from "./permissions/permission-book.ts";
export { putGrant } from "./permissions/permission-store.ts";
export type { PluginState } from "./plugin-state.ts";
