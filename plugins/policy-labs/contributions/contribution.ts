import type { RichText } from "@nri-commons/core/content/types";

export const contributionKinds = ["evidence", "proposal", "concern", "question"] as const;
export type ContributionKind = (typeof contributionKinds)[number];

export const fates = ["open", "used", "merged", "not-used"] as const;
/** What became of it: `open` while nobody said; the others with where, with what or why. */
export type FateKind = (typeof fates)[number];

export interface Fate {
  fate: FateKind;
  /** What it was used in: a section of the brief, an option. */
  usedIn?: string | undefined;
  /** The contribution that it was merged with. */
  mergedWith?: string | undefined;
  reason?: string | undefined;
  reply?: string | undefined;
  updated: number;
}

/** What of its author is shown: the name by choice only. */
export interface Author {
  name?: string | undefined;
  group?: string | undefined;
  region?: string | undefined;
}

export interface NewContribution {
  kind: ContributionKind;
  lang: string;
  text: RichText;
  author: Author;
}

export interface Contribution extends NewContribution {
  id: string;
  /** Its lab's id here. */
  lab: string;
  state: "shown" | "hidden" | "withdrawn";
  member?: string | undefined;
  source?: { iri: string; origin: string; owner: string } | undefined;
  created: number;
  updated: number;
  /** When its author last changed the words. */
  changed?: number | undefined;
  fate: Fate;
}

export const longestText = 10_000;

/** What was judged already stays as it was said. */
export function isRevisable({ state, fate }: Pick<Contribution, "state" | "fate">): boolean {
  return state === "shown" && fate.fate === "open";
}
