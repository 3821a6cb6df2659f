/** host: loads plugins, core's own and others alike: checks, migrates, mounts and starts them, and keeps a failing one from harming the rest. */
export { removeBreakers } from "./breakers/breaker-store.ts";
export type { Desks } from "./ctx/create-ctx.ts";
export { createHost, type Host, type HostDeps } from "./host.ts";
export type { AbsentPlugin } from "./life/absent-plugins.ts";
export type { PluginConfig } from "./life/decide.ts";
export { type Life, listLives, putLife } from "./life/life-store.ts";
export type { PluginState, Resting } from "./life/plugin-state.ts";
export { permissionsOf } from "./permissions/permission-book.ts";
export { putGrant, removeGrants } from "./permissions/permission-store.ts";
