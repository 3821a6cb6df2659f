/** What can be counted by year and by who published it. */
export const yearlyMeasures = [
  "meetings",
  "sessions",
  "hubs",
  "participants",
  "participants-by-group",
  "participants-by-region",
  "newcomers",
  "roles-by-group",
  "roles-by-region",
  "roles-by-experience",
  "outputs",
  "languages",
  "experts",
] as const;
export type YearlyMeasure = (typeof yearlyMeasures)[number];

/** One count. What nobody published or reported has no row: it is never 0. */
export interface YearlyCount {
  year: number;
  /** The actor whose it is; undefined for this node itself. */
  owner: string | undefined;
  /** A term of what the measure is divided by; undefined where it is not divided, or not known of these. */
  part: string | undefined;
  value: number;
}
