/** What is looked for: the words, and what narrows them. */
export interface Question {
  q: string | undefined;
  kinds: readonly Kind[] | undefined;
  /** Only what is in this language. */
  lang: string | undefined;
  cursor: string | undefined;
}

export const kinds = ["event", "output", "expert", "entry", "page"] as const;
export type Kind = (typeof kinds)[number];

/** Where people read a thing of each kind, after the language. */
export const pages: Readonly<Record<Kind, string>> = {
  event: "/events",
  output: "/outputs",
  expert: "/experts",
  entry: "/network",
  page: "/pages",
};

/** `?q=…&kind=event&in=mine`; what is unknown is left out. */
export function readQuestion(query: URLSearchParams, lang: string): Question {
  const q = query.get("q")?.trim().slice(0, 200);
  const kind = kinds.find((one) => one === query.get("kind"));
  return {
    q: q ? q : undefined,
    kinds: kind && [kind],
    lang: query.get("in") === "mine" ? lang : undefined,
    cursor: query.get("cursor") ?? undefined,
  };
}

/** The address of the same question, from its first page. */
export function addressOf({ q, kinds: chosen, lang }: Omit<Question, "cursor">): string {
  const query = new URLSearchParams();
  if (q !== undefined) query.set("q", q);
  if (chosen?.[0]) query.set("kind", chosen[0]);
  if (lang !== undefined) query.set("in", "mine");
  return query.size === 0 ? "/search" : `/search?${query}`;
}
