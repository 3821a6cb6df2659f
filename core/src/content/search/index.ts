/** search: words to things, in both databases alike. */
export { countHits, type Hit, type SearchQuery, search } from "./search.ts";
