import type { LanguageMap } from "@nri-commons/core/kit";

/** Whom EGM26-VIII.2 and EGM22-11.1 name, and whom an initiative works with beside them. */
export const partnerKinds = [
  "rir",
  "icann",
  "isoc",
  "isoc-chapter",
  "school",
  "university",
  "initiative",
  "public-body",
  "company",
  "other",
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** An organisation that teaches, or helps to. */
export interface NewPartner {
  /** As it calls itself. */
  name: string;
  kind: PartnerKind;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  /** Vocabulary `regional-groups`. */
  region?: string | undefined;
  /** For whom it is there, in words: "Africa". */
  serves?: LanguageMap | undefined;
  about?: LanguageMap | undefined;
  url?: string | undefined;
  founded?: number | undefined;
  /** Where what is said of it was found. */
  origin?: string | undefined;
}

export interface Partner extends NewPartner {
  id: string;
  programmes: readonly Programme[];
  updated: number;
}

/** What a partner offers again and again: a school, a fellowship, an academy. */
export interface Programme {
  id: string;
  name: string;
  about?: LanguageMap | undefined;
  url?: string | undefined;
  editions: readonly Edition[];
}

/** One time that a programme was held: by its year, with its page, or the activity of this directory. */
export interface Edition {
  year: number;
  url?: string | undefined;
  /** Id of an activity that this site knows. */
  activity?: string | undefined;
}
