/** What every table of things that travel has: whose a thing is, and since when. */
export interface KeptRow {
  id: string;
  iri: string;
  /** `https://host` that owns it; null: this site. */
  origin: string | null;
  owner: string | null;
  created_at: number;
  updated_at: number;
  published_at: number | null;
}
