/** Objects and actors, ours and others', as they go over the wire. */
export interface ObjectRow {
  id: string;
  type: string;
  owner: string;
  origin: string;
  local: number;
  public: number;
  /** Milliseconds of `updated`, else of `published`. */
  updated: number | null;
  /** The actor whose Announce brought it. */
  relayed_by: string | null;
  inbox: string | null;
  shared_inbox: string | null;
  doc: string;
}

export interface ActivityRow {
  seq: import("kysely").Generated<number>;
  id: string;
  type: string;
  actor: string;
  object: string | null;
  public: number;
  local: number;
  doc: string;
}

/** Which activities stand in which collection: inbox, outbox, followers, following, likes, shares … */
export interface CollectionRow {
  collection: string;
  seq: number;
}

/** Grows with every change of a collection, or of an object shown in it: caches of pages go by it. */
export interface CollectionVersionRow {
  collection: string;
  version: number;
  total: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    ap_objects: ObjectRow;
    ap_activities: ActivityRow;
    ap_collections: CollectionRow;
    ap_collection_versions: CollectionVersionRow;
  }
}
