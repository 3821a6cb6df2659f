import type { JsonObject, LanguageMap } from "@nri-commons/core/kit";
import {
  countOf,
  instantOf,
  mainLanguageOf,
  pageOf,
  toWireInstant,
  type WireFrame,
  type WireObject,
  writeTexts,
} from "@nri-commons/core/plugin";

interface Written {
  iri: string;
  /** `nri:kind`, and what software without it shows. */
  kind: string;
  fallback: "Article" | "Note" | "Page";
  /** Its page, after the language. */
  path: string;
  title: LanguageMap;
  /** Everything that it says, as HTML that is safe, by language. */
  html: LanguageMap;
  /** The site's times, in milliseconds; each change has another `updated`. */
  published: number;
  updated: number;
  sample?: boolean | undefined;
}

/** What every object of this plugin says alike: a text that makes sense alone, whose it is, and which telling is the newer one. */
export function writeEnvelope(written: Written, frame: WireFrame): WireObject {
  const { iri, kind, fallback, path, title, html, published, updated, sample } = written;
  const lang = mainLanguageOf(title, frame.lang);
  return {
    id: iri,
    type: fallback,
    "nri:kind": kind,
    "nri:kindVersion": 1,
    attributedTo: frame.actor,
    url: frame.pageUrl(path),
    inLanguage: lang,
    ...writeTexts("name", title, lang),
    ...writeTexts("content", html, lang),
    published: toWireInstant(published),
    updated: toWireInstant(updated),
    "nri:revision": updated,
    ...(sample && { "nri:sample": true }),
  };
}

/** What another site says of that, beside the texts. */
export interface Envelope {
  /** Its page there. */
  url: string | undefined;
  sample: boolean;
  published: number | undefined;
  /** Undefined: it does not say which telling is the newer one. */
  updated: number | undefined;
}

export function readEnvelope(object: JsonObject): Envelope {
  const published = instantOf(object["published"]);
  return {
    url: pageOf(object),
    sample: object["nri:sample"] === true,
    published,
    updated: countOf(object["nri:revision"]) ?? instantOf(object["updated"]) ?? published,
  };
}
