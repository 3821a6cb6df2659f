/** Where something comes from: made on this node, or received from the node that owns it. */
export type Source = { kind: "local" } | RemoteSource;

export interface RemoteSource {
  kind: "remote";
  /** Its ActivityPub id. */
  iri: string;
  /** `https://host` that owns the id. */
  origin: string;
  /** The actor it is attributed to. */
  owner: string;
  /** Its page on the node that owns it. */
  url?: string | undefined;
}

/** A thing of this node by its id, or a thing of elsewhere by its IRI. `-wire` files turn IRIs of this node into ids. */
export type Ref = string;

/** How others on this node refer to it: by IRI when it is remote, else by id. */
export function refOf(thing: { id: string; source: Source }): Ref {
  return thing.source.kind === "remote" ? thing.source.iri : thing.id;
}

/**
 * draft: only here; published: for everybody; withdrawn: only its id is kept, so that it cannot come back. What moderators
 * decided: limited is shown where a link leads to it and in no list, hidden is shown to nobody outside of this node.
 */
export type Visibility = "draft" | "published" | "limited" | "hidden" | "withdrawn";

/** Whether everybody may read it who has its address. */
export function isReadable(visibility: Visibility): boolean {
  return visibility === "published" || visibility === "limited";
}

/** What every kept thing has beside its content. Instants are milliseconds since 1970 in UTC. */
export interface Kept {
  id: string;
  visibility: Visibility;
  created: number;
  /** Rises with each change, also within one millisecond: names the revision. */
  updated: number;
  published?: number | undefined;
  source: Source;
}

/** The fields of T, each of which may be left out. */
export type Maybe<T> = { [K in keyof T]?: T[K] | undefined };
