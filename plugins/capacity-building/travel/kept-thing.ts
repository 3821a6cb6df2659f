import type { KeptRow } from "./kept-row.ts";

/** What every thing has beside what it says: whose it is, and since when. */
export interface KeptThing<State> {
  id: string;
  iri: string;
  state: State;
  /** Of another site. */
  source?: { origin: string; owner: string; url?: string | undefined } | undefined;
  created: number;
  updated: number;
  published?: number | undefined;
}

/** As its row says it; `url` is its page at the other site. */
export function toKept<State>(row: KeptRow & { state: State }, url: string | undefined): KeptThing<State> {
  const { id, iri, state, origin, owner, created_at, updated_at, published_at } = row;
  return {
    ...{ id, iri, state },
    ...(origin !== null && owner !== null && { source: { origin, owner, url } }),
    ...{ created: Number(created_at), updated: Number(updated_at) },
    ...(published_at !== null && { published: Number(published_at) }),
  };
}
