export interface PathwayRow {
  id: string;
  /** `https://host` that owns it; null: this site. */
  origin: string | null;
  owner: string | null;
  state: string;
  track: string;
  level: string | null;
  words: string;
  doc: string;
  created_at: number;
  updated_at: number;
}

/** What a pathway has a step for: `activity IRI` or `kind TYPE`. */
export interface PathwayFitRow {
  fit: string;
  pathway_id: string;
}

/** Who wants to be written to when something opens that comes next. */
export interface WishRow {
  person_id: string;
  since: number;
  /** When their turn was last. */
  looked_at: number;
  mailed_at: number | null;
}

/** What somebody was told of, so that nobody is told of it twice. */
export interface SuggestedRow {
  person_id: string;
  activity_id: string;
  at: number;
}

/** A file with pathways: looked at, taken in, undone. */
export interface PathwayImportRow {
  id: string;
  /** The file's. */
  name: string;
  text: string;
  /** Language of texts that do not say theirs. */
  lang: string;
  state: "waiting" | "taken" | "undone";
  /** Once taken in: what was added, and what changed with what it was before. */
  done: string;
  made_at: number;
}

export interface PathwaysTables {
  capacity_building_pathway_import: PathwayImportRow;
  capacity_building_pathway: PathwayRow;
  capacity_building_pathway_fit: PathwayFitRow;
  capacity_building_wish: WishRow;
  capacity_building_suggested: SuggestedRow;
}
