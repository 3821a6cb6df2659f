/** search: words to things, in both databases alike. */
export { type Hit, type SearchQuery, search } from "./search.ts";
