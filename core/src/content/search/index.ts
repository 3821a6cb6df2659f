/** search: words to things, in both databases alike. */
export { contentKinds, type Hit, type SearchQuery, search } from "./search.ts";
