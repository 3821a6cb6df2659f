import { type ListSearch, readListSearch } from "../../web/index.ts";

const vocabularies = {
  topic: "topics",
  role: "speaker-roles",
  stakeholderGroup: "stakeholder-groups",
  regionalGroup: "regional-groups",
  country: "countries",
} as const;

/** What readers can narrow experts by, in the address of pages and the API alike. A field that they may not see narrows nothing. */
export interface ExpertSearch extends ListSearch, Partial<Record<keyof typeof vocabularies, string>> {}

export function readSearch(query: URLSearchParams): ExpertSearch {
  return readListSearch(query, vocabularies);
}
