/**
 * The tables of the node. Each room adds its own where it keeps its SQL:
 * `declare module "../store/tables.ts" { interface Tables { events: EventRow } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, one room at a time
export interface Tables {}
