import { isTerm, type Producer, producers } from "../../content/types/index.ts";

/** What readers can narrow outputs by, in the address of pages, feeds and the API alike. */
export interface OutputSearch {
  q?: string;
  type?: string;
  producer?: Producer;
  year?: number;
  topic?: string;
  sdg?: string;
  wsis?: string;
  gdc?: string;
  mandate?: string;
  audience?: string;
  language?: string;
  event?: string;
}

const vocabularies = {
  type: "output-types",
  topic: "topics",
  sdg: "sdgs",
  wsis: "wsis-action-lines",
  gdc: "gdc-objectives",
  mandate: "mandate",
  audience: "audiences",
} as const;

/** Reads the query of an address. What is unknown is left out: a shared link with a mistake still shows something. */
export function readSearch(query: URLSearchParams): OutputSearch {
  const search: OutputSearch = {};
  const q = query.get("q")?.trim().slice(0, 200);
  if (q) search.q = q;
  for (const [name, vocabulary] of Object.entries(vocabularies)) {
    const value = query.get(name);
    if (isTerm(vocabulary, value)) Object.assign(search, { [name]: value });
  }
  const producer = producers.find((one) => one === query.get("producer"));
  if (producer) search.producer = producer;
  const [year, language, event] = [query.get("year"), query.get("language"), query.get("event")];
  if (year && /^(199\d|2[01]\d\d)$/.test(year)) search.year = Number(year);
  if (language && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) search.language = language;
  if (event && event.length <= 500) search.event = event;
  return search;
}

export function isNarrowed(search: OutputSearch): boolean {
  return Object.keys(search).length > 0;
}

/** The same as a query, for links from a page to its feeds. */
export function toQuery(search: OutputSearch): string {
  const query = new URLSearchParams(
    Object.entries(search).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return query === "" ? "" : `?${query}`;
}
