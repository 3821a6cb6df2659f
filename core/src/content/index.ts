/** content: the domain. Each part is named by what it keeps: `events.add(tx, …)`, `outputs.list(db, …)`. */
export * as arrivals from "./arrivals/index.ts";
export { content } from "./content.ts";
export * as directory from "./directory/index.ts";
export * as drafts from "./drafts/index.ts";
export * as events from "./events/index.ts";
export * as experts from "./experts/index.ts";
export * as indicators from "./indicators/index.ts";
export { type Added, type Changed, type Page, type PageQuery, type Provenance, renameRemote } from "./kept/index.ts";
export * as moderation from "./moderation/index.ts";
export * as outputs from "./outputs/index.ts";
export * as participation from "./participation/index.ts";
export { type ReindexStep, reindexLocal } from "./reindex-local.ts";
export * as relations from "./relations/index.ts";
export { type Hit, removePageTextsOf, type SearchQuery, search } from "./search/index.ts";
export * as taxonomy from "./taxonomy/index.ts";
export * as withdrawals from "./withdrawals/index.ts";
