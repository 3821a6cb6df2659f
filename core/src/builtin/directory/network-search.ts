import { isTerm, otherEntryKinds, vocabulary } from "../../content/types/index.ts";

/** What readers can narrow the directory by, in the address of pages, feeds and the API alike. */
export interface NetworkSearch {
  q?: string;
  kind?: string;
  region?: string;
  country?: string;
  /** Only those that there is a text of in the language of the page. */
  in?: "mine";
}

/** In the order in which pages show them. */
export function entryKinds(): readonly string[] {
  return [...vocabulary("initiative-kinds").terms.map(({ id }) => id), ...otherEntryKinds];
}

/** Reads the query of an address. What is unknown is left out: a shared link with a mistake still shows something. */
export function readSearch(query: URLSearchParams): NetworkSearch {
  const search: NetworkSearch = {};
  const q = query.get("q")?.trim().slice(0, 200);
  if (q) search.q = q;
  const kind = entryKinds().find((one) => one === query.get("kind"));
  if (kind) search.kind = kind;
  const [region, country] = [query.get("region"), query.get("country")];
  if (region && isTerm("regional-groups", region)) search.region = region;
  if (country && isTerm("countries", country)) search.country = country;
  if (query.get("in") === "mine") search.in = "mine";
  return search;
}

/** Whether something was looked for; the language of the texts alone looks for nothing. */
export function isNarrowed({ in: _, ...search }: NetworkSearch): boolean {
  return Object.keys(search).length > 0;
}

/** The same as a query, for links. */
export function toQuery(search: NetworkSearch): string {
  const query = new URLSearchParams(Object.entries(search)).toString();
  return query === "" ? "" : `?${query}`;
}
