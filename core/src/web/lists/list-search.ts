import { isTerm } from "../../content/types/index.ts";

/** What every list is narrowed by: words, a language, and whether only what can be read in the language of the page. */
export interface ListSearch {
  q?: string;
  language?: string;
  in?: "mine";
}

/** Reads the query of an address. What is unknown is left out: a shared link with a mistake still shows something. */
export function readListSearch<Terms extends string>(
  query: URLSearchParams,
  vocabularies: Readonly<Record<Terms, string>>,
): ListSearch & Partial<Record<Terms, string>> {
  const search: ListSearch = {};
  const q = query.get("q")?.trim().slice(0, 200);
  if (q) search.q = q;
  const language = query.get("language");
  if (language && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) search.language = language;
  if (query.get("in") === "mine") search.in = "mine";
  const terms = Object.entries<string>(vocabularies).flatMap(([name, vocabulary]) => {
    const value = query.get(name);
    return isTerm(vocabulary, value) ? [[name, value]] : [];
  });
  return { ...search, ...Object.fromEntries(terms) };
}

/** The same for the verbs that list: `in=mine` is the language of the page. */
export function toFilter<Search extends ListSearch>(search: Search, lang: string) {
  const { in: which, ...rest } = search;
  return { ...rest, written: which === "mine" ? lang : undefined };
}

/** Whether something was looked for; the language of the texts alone looks for nothing. */
export function isNarrowed({ in: _, ...search }: ListSearch): boolean {
  return Object.keys(search).length > 0;
}

/** The same as a query, for links from a page to its feeds. */
export function toQuery(search: ListSearch): string {
  const query = new URLSearchParams(
    Object.entries(search).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return query === "" ? "" : `?${query}`;
}
