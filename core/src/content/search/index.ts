/** search: words to things, in both databases alike. */
export type { SearchKind } from "./audiences.ts";
export { type OwnText, putPageText, removePageText, removePageTextsOf } from "./page-text.ts";
export { countHits, countKinds, type Hit, type SearchQuery, search } from "./search.ts";
