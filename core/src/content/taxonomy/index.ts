/** taxonomy: which terms of the vocabularies are on what; the vocabularies themselves are in `types`. */
export { type Coverage, type CoverageQuery, type CoverageRow, coverage } from "./coverage.ts";
export type { ContentKind, TagRow } from "./tag-store.ts";
export { termsInUse } from "./terms-in-use.ts";
