/** kept: what all kinds have in common: columns, provenance, revisions, pages. */
export * from "./kept-row.ts";
export { idOfRemote, newId } from "./new-id.ts";
export * from "./page.ts";
