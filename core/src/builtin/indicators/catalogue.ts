import type { YearlyMeasure } from "../../content/types/index.ts";

/** One indicator: its words are `i.{id}` and `i.{id}.what` in the catalogue of texts, `how.{how}` and `source.{source}`. */
export interface Indicator {
  id: string;
  measure: YearlyMeasure;
  /** What it is divided by: a vocabulary, or words of our own (`part.{term}`). */
  parts?: "attendance" | "languages" | "session-types" | "stakeholder-groups" | "regional-groups" | "output-types";
  /** Only what has this part counts. */
  only?: string;
  /** Counts initiatives, not what they have. */
  countsInitiatives?: true;
  /** Counts the parts that there are, not what has them: what has two would count twice. */
  countsParts?: true;
  how: "meetings" | "initiatives" | "figures" | "hubs" | "roles" | "outputs" | "languages" | "experts";
  source: "published" | "reported";
  /** An initiative can be asked for it. */
  asked?: true;
}

/** Only what can be computed from what stands on this node. */
export const indicators: readonly Indicator[] = [
  { id: "active", measure: "meetings", countsInitiatives: true, how: "initiatives", source: "published" },
  { id: "meetings", measure: "meetings", parts: "attendance", how: "meetings", source: "published", asked: true },
  { id: "sessions", measure: "sessions", parts: "session-types", how: "meetings", source: "published", asked: true },
  { id: "hubs", measure: "hubs", how: "hubs", source: "published", asked: true },
  { id: "participants", measure: "participants", how: "figures", source: "reported", asked: true },
  {
    id: "participant-groups",
    measure: "participants-by-group",
    parts: "stakeholder-groups",
    how: "figures",
    source: "reported",
    asked: true,
  },
  {
    id: "participant-regions",
    measure: "participants-by-region",
    parts: "regional-groups",
    how: "figures",
    source: "reported",
  },
  { id: "newcomers", measure: "newcomers", how: "figures", source: "reported", asked: true },
  {
    id: "speaking-groups",
    measure: "roles-by-group",
    parts: "stakeholder-groups",
    how: "roles",
    source: "published",
    asked: true,
  },
  { id: "speaking-regions", measure: "roles-by-region", parts: "regional-groups", how: "roles", source: "published" },
  { id: "new-speakers", measure: "roles-by-experience", only: "first", how: "roles", source: "published" },
  { id: "outputs", measure: "outputs", parts: "output-types", how: "outputs", source: "published", asked: true },
  {
    id: "languages",
    measure: "languages",
    parts: "languages",
    countsParts: true,
    how: "languages",
    source: "published",
  },
  { id: "experts", measure: "experts", how: "experts", source: "published" },
];

export function findIndicator(id: string | undefined): Indicator | undefined {
  return indicators.find((one) => one.id === id);
}

/** The first annual meeting was in 2006. */
export const firstYear = 2006;

/** Six years up to this one, or to an earlier one that was asked for. */
export function yearsUntil(asked: string | undefined, now: number): number[] {
  const present = new Date(now).getUTCFullYear();
  const until = /^\d{4}$/.test(asked ?? "") ? Math.min(Math.max(Number(asked), firstYear + 5), present) : present;
  return Array.from({ length: 6 }, (_, step) => until - 5 + step);
}

export function allYears(now: number): number[] {
  const present = new Date(now).getUTCFullYear();
  return Array.from({ length: present - firstYear + 1 }, (_, step) => firstYear + step);
}
