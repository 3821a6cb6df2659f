import type { RichText } from "../../content/types/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import { instantOf, pageOf, readTexts, type UnreadObject } from "../../plugin/index.ts";
import { plainLine } from "../../web/index.ts";

/** What can be read of an object without the feature that it was made with. */
export interface Article {
  iri: string;
  kind: string;
  title: LanguageMap;
  summary?: LanguageMap;
  text?: RichText;
  /** Where it is to be read whole: its page, else its id. */
  href: string;
  /** `igf.example.org` */
  host: string;
  /** Milliseconds. */
  published?: number;
}

export function toArticle({ iri, kind, origin, object }: UnreadObject): Article {
  const [summary, content] = [readTexts(object, "summary", { most: 2000 }), readTexts(object, "content")];
  const published = instantOf(object["published"]);
  return {
    ...{ iri, kind, href: pageOf(object) ?? iri, host: new URL(origin).host },
    title: readTexts(object, "name", { most: 300 }) ?? beginningsOf(summary ?? content) ?? { und: kind },
    ...(summary && { summary }),
    ...(content && { text: { format: "html" as const, text: content } }),
    ...(published !== undefined && { published }),
  };
}

const longest = 80;

/** How each text begins, up to a word's end: a note has no title. */
function beginningsOf(texts: LanguageMap = {}): LanguageMap | undefined {
  const begun = Object.entries(texts).flatMap(([lang, html]) => {
    const line = plainLine(html.replace(/<[^<>]{0,2000}>/g, " ").replace(/&([a-z]+|#39);/g, decode));
    if (line === "") return [];
    const cut = line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, "")}…`;
    return [[lang, cut] as const];
  });
  return begun.length === 0 ? undefined : Object.fromEntries(begun);
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", nbsp: " " };

function decode(whole: string, name: string): string {
  return named[name] ?? whole;
}
