/** kept: what all kinds have in common: columns, provenance, revisions, pages. */
export type { Added, Changed } from "./changed.ts";
export * from "./kept-row.ts";
export { idOfRemote, newId } from "./new-id.ts";
export * from "./page.ts";
export * from "./refuse-without.ts";
export { renameRemote } from "./rename-remote.ts";
