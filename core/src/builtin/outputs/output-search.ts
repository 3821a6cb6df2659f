import { type Producer, producers } from "../../content/types/index.ts";
import { type ListSearch, readListSearch } from "../../web/index.ts";

const vocabularies = {
  type: "output-types",
  topic: "topics",
  sdg: "sdgs",
  wsis: "wsis-action-lines",
  gdc: "gdc-objectives",
  mandate: "mandate",
  audience: "audiences",
  access: "material-accessibility",
} as const;

/** What readers can narrow outputs by, in the address of pages, feeds and the API alike. */
export interface OutputSearch extends ListSearch, Partial<Record<keyof typeof vocabularies, string>> {
  producer?: Producer;
  year?: number;
  event?: string;
}

export function readSearch(query: URLSearchParams): OutputSearch {
  const search: OutputSearch = readListSearch(query, vocabularies);
  const producer = producers.find((one) => one === query.get("producer"));
  if (producer) search.producer = producer;
  const [year, event] = [query.get("year"), query.get("event")];
  if (year && /^(199\d|2[01]\d\d)$/.test(year)) search.year = Number(year);
  // PostgreSQL refuses a text with a NUL in it.
  if (event && event.length <= 500 && !event.includes("\0")) search.event = event;
  return search;
}
