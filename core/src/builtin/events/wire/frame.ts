/** What the wire shape of an event says beside the event itself: whose it is and how this node makes addresses. */
export interface WireFrame extends OwnRefs {
  /** IRI of the initiative's actor. */
  actor: string;
  /** The site's own language: preferred where an event has texts in several. */
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
