import { originOf, Refusal } from "../../kit/index.ts";
import type { Kept, RemoteSource, Source, Visibility } from "../types/index.ts";

/** The columns that the table of every kind has. `doc` is the whole object as JSON, the other columns find it. */
export interface KeptRow {
  id: string;
  iri: string | null;
  origin: string | null;
  owner: string | null;
  url: string | null;
  visibility: Visibility;
  /** What the caller of an import calls it, so that the import can run twice. */
  import_key: string | null;
  /** The person of this node who made it; null where none did. */
  made_by: string | null;
  created_at: number;
  updated_at: number;
  published_at: number | null;
  doc: string;
}

/** Where a remote thing comes from, and when its owner last changed it. */
export interface Provenance {
  iri: string;
  origin: string;
  owner: string;
  url?: string | undefined;
  /** Milliseconds, as its owner says; an older one than we have changes nothing. */
  updated?: number | undefined;
}

export function localColumns({ key, now, by = null }: { key: string | undefined; now: number; by?: string | null }) {
  return {
    iri: null,
    origin: null,
    owner: null,
    url: null,
    import_key: key ?? null,
    made_by: by,
    created_at: now,
    updated_at: now,
  };
}

export function remoteColumns({ iri, origin, owner, url }: Provenance) {
  return { iri, origin, owner, url: url ?? null, import_key: null, made_by: null };
}

export function toKept(row: KeptRow): Kept {
  return {
    id: row.id,
    visibility: row.visibility,
    created: row.created_at,
    updated: row.updated_at,
    ...(row.published_at === null ? {} : { published: row.published_at }),
    source: toSource(row),
  };
}

/** What was written by `JSON.stringify` a moment or a year ago: our own column, no foreign input. */
export function fromDoc<T>(doc: string): T {
  const value: T = JSON.parse(doc);
  return value;
}

/** The next revision's name: later than the last one even within one millisecond. */
export function nextRevision(now: number, last: number): number {
  return Math.max(now, last + 1);
}

/** Refuses a remote thing that its bearer does not own: of another origin, or another owner than before. */
export function refuseForeign({ iri, origin, owner }: Provenance, known: KeptRow | undefined): void {
  if (originOf(iri) !== origin || origin === "") {
    throw new Refusal("forbidden", { message: `${origin} does not own ${iri}` });
  }
  if (known && (known.origin !== origin || known.owner !== owner)) {
    throw new Refusal("forbidden", { message: `${iri} belongs to ${String(known.owner)}` });
  }
}

interface Incoming {
  updated: number;
  url: string | undefined;
  doc: string;
}

/** An older copy than ours, or the same once more. */
export function isOld(known: KeptRow, { updated, url, doc }: Incoming): boolean {
  return known.updated_at > updated || (known.doc === doc && known.url === (url ?? null));
}

/** Refuses a change that was made on an older copy than ours. */
export function refuseStale(known: Kept, updated: number | undefined): void {
  if (updated !== undefined && updated !== known.updated) throw new Refusal("conflict");
}

/** Refuses to publish what moderators of this node took out of sight. */
export function refuseHidden({ visibility }: Pick<KeptRow, "visibility">): void {
  if (visibility !== "hidden") return;
  throw new Refusal("conflict", {
    message: "Moderators of this site have hidden this. See why, and how to appeal, with: nri moderate why ID",
  });
}

/** Refuses to touch what another node owns. */
export function refuseRemote(known: Kept): void {
  if (known.source.kind === "remote") {
    throw new Refusal("forbidden", { message: "This belongs to another site, and only they can change it." });
  }
}

function toSource({ iri, origin, owner, url }: KeptRow): Source {
  if (iri === null || origin === null || owner === null) return { kind: "local" };
  const source: RemoteSource = { kind: "remote", iri, origin, owner };
  return url === null ? source : { ...source, url };
}
