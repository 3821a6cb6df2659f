import { type ListSearch, readListSearch } from "../../web/index.ts";

const vocabularies = {
  country: "countries",
  region: "regional-groups",
  topic: "topics",
  sdg: "sdgs",
  wsis: "wsis-action-lines",
  level: "session-levels",
  sessionType: "session-types",
} as const;

/** What readers can narrow events by, in the address of pages, feeds and the API alike. */
export interface EventSearch extends ListSearch, Partial<Record<keyof typeof vocabularies, string>> {
  takePart?: "in-person" | "online";
  /** Part of a country, as the event says it. */
  area?: string;
}

export function readSearch(query: URLSearchParams): EventSearch {
  const search: EventSearch = readListSearch(query, vocabularies);
  const takePart = query.get("takePart");
  if (takePart === "online" || takePart === "in-person") search.takePart = takePart;
  const area = query.get("area")?.trim().slice(0, 300);
  if (area) search.area = area;
  return search;
}
