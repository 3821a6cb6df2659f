import type { RichText } from "../../content/types/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import { instantOf, pageOf, readTexts, type UnreadObject } from "../../plugin/index.ts";

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
    title: readTexts(object, "name", { most: 300 }) ?? { und: kind },
    ...(summary && { summary }),
    ...(content && { text: { format: "html" as const, text: content } }),
    ...(published !== undefined && { published }),
  };
}
