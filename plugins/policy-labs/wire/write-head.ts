import type { LanguageMap } from "@nri-commons/core/kit";
import { toWireInstant, type WireFrame, type WireObject, writeTexts } from "@nri-commons/core/plugin";

interface Told {
  id: string;
  iri: string;
  created: number;
  updated: number;
  published?: number | undefined;
  sample?: true | undefined;
}

interface Head {
  type: "Article" | "Note";
  kind: string;
  /** Where it is read, after the language. */
  path: string;
  lang: string;
  name: LanguageMap;
  /** HTML that makes sense alone. */
  content: LanguageMap;
}

/** What every thing of a lab says of itself, for software that knows this plugin and for software that does not. */
export function writeHead(thing: Told, { type, kind, path, lang, name, content }: Head, frame: WireFrame): WireObject {
  return {
    id: thing.iri,
    type,
    "nri:kind": kind,
    "nri:kindVersion": 1,
    attributedTo: frame.actor,
    url: frame.pageUrl(`${path}/${thing.id}`),
    inLanguage: lang,
    ...writeTexts("name", name, lang),
    ...writeTexts("content", content, lang),
    published: toWireInstant(thing.published ?? thing.created),
    updated: toWireInstant(thing.updated),
    "nri:revision": thing.updated,
    ...(thing.sample && { "nri:sample": true }),
  };
}
