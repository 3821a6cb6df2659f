import { isTerm } from "../../content/types/index.ts";

/** What readers can narrow experts by, in the address of pages and the API alike. A field that they may not see narrows nothing. */
export interface ExpertSearch {
  q?: string;
  topic?: string;
  role?: string;
  stakeholderGroup?: string;
  regionalGroup?: string;
  country?: string;
  language?: string;
}

const vocabularies = {
  topic: "topics",
  role: "speaker-roles",
  stakeholderGroup: "stakeholder-groups",
  regionalGroup: "regional-groups",
  country: "countries",
} as const;

/** Reads the query of an address. What is unknown is left out: a shared link with a mistake still shows something. */
export function readSearch(query: URLSearchParams): ExpertSearch {
  const search: ExpertSearch = {};
  const q = query.get("q")?.trim().slice(0, 200);
  if (q) search.q = q;
  for (const [name, vocabulary] of Object.entries(vocabularies)) {
    const value = query.get(name);
    if (isTerm(vocabulary, value)) Object.assign(search, { [name]: value });
  }
  const language = query.get("language");
  if (language && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) search.language = language;
  return search;
}

export function isNarrowed(search: ExpertSearch): boolean {
  return Object.keys(search).length > 0;
}
