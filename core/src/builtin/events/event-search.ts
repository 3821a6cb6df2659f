import { isTerm } from "../../content/types/index.ts";

/** What readers can narrow events by, in the address of pages, feeds and the API alike. */
export interface EventSearch {
  q?: string;
  country?: string;
  region?: string;
  topic?: string;
  sdg?: string;
  wsis?: string;
  level?: string;
  language?: string;
  sessionType?: string;
  takePart?: "in-person" | "online";
}

const vocabularies = {
  country: "countries",
  region: "regional-groups",
  topic: "topics",
  sdg: "sdgs",
  wsis: "wsis-action-lines",
  level: "session-levels",
  sessionType: "session-types",
} as const;

/** Reads the query of an address. What is unknown is left out: a shared link with a mistake still shows something. */
export function readSearch(query: URLSearchParams): EventSearch {
  const search: EventSearch = {};
  const q = query.get("q")?.trim().slice(0, 200);
  if (q) search.q = q;
  for (const [name, vocabulary] of Object.entries(vocabularies)) {
    const value = query.get(name);
    if (isTerm(vocabulary, value)) Object.assign(search, { [name]: value });
  }
  const language = query.get("language");
  if (language && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) search.language = language;
  const takePart = query.get("takePart");
  if (takePart === "online" || takePart === "in-person") search.takePart = takePart;
  return search;
}

export function isNarrowed(search: EventSearch): boolean {
  return Object.keys(search).length > 0;
}

/** The same as a query, for links from a page to its feeds. */
export function toQuery(search: EventSearch): string {
  const query = new URLSearchParams(Object.entries(search)).toString();
  return query === "" ? "" : `?${query}`;
}
