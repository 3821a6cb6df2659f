import { isHttpUrl, type JsonObject, type LanguageMap, originOf } from "../kit/index.ts";
import { urlOf } from "./wire-values.ts";

/** What the wire shape of a thing says beside the thing itself: whose it is and how this node makes addresses. */
export interface WireFrame extends OwnRefs {
  /** IRI of the initiative's actor. */
  actor: string;
  /** The site's own language: preferred where a thing has texts in several. */
  lang: string;
  /** Whole address of a page: `pageUrl("/events/01j…", "fr")`. */
  pageUrl(path: string, lang?: string): string;
}

export interface OwnRefs {
  /** IRI of an object of this node. */
  objectIri(id: string): string;
}

const ownId = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** A reference as others can follow it. */
export function toIri(ref: string, { objectIri }: OwnRefs): string {
  return ownId.test(ref) ? objectIri(ref) : ref;
}

/** An IRI of this node as the id that its own things have. */
export function toRef(iri: string, { objectIri }: OwnRefs): string {
  const base = objectIri("");
  const id = iri.startsWith(base) ? iri.slice(base.length) : "";
  return ownId.test(id) ? id : iri;
}

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The site's language when there is a text in it, else the first that there is one in. */
export function mainLanguageOf(texts: LanguageMap, preferred: string): string {
  if (texts[preferred]) return preferred;
  return Object.keys(texts).find((tag) => texts[tag] && languageTag.test(tag)) ?? preferred;
}

/** Its page, when it is where its id is: one on another host would lead readers away under the owner's name. */
export function pageOf(wire: JsonObject): string | undefined {
  const [id, url] = [wire["id"], urlOf(wire["url"])];
  return url !== undefined && isHttpUrl(id) && originOf(url) === originOf(id) ? url : undefined;
}
