import type { Body, LocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";

export const labFormats = ["lab", "open-space", "hackathon"] as const;
export type LabFormat = (typeof labFormats)[number];

/** `preparing` is seen by its own people only; `open` from the day it opens; `withdrawn` keeps only its id. */
export const labStates = ["preparing", "open", "closed", "withdrawn"] as const;
export type LabState = (typeof labStates)[number];

/** Who convenes it, with the stakeholder group that they stand for (vocabulary `stakeholder-groups`). */
export interface Convenor {
  name: string;
  group: string;
  /** Vocabulary `regional-groups`. */
  region?: string | undefined;
  affiliation?: string | undefined;
}

/** The process outside that the lab speaks to, with its deadline (EGM26-II.6g). */
export interface ExternalProcess {
  name: string;
  body?: string | undefined;
  url?: string | undefined;
  deadline?: LocalDate | undefined;
  submitted?: LocalDate | undefined;
  resultUrl?: string | undefined;
}

/** What was found running already when it was to be opened, and why it is opened all the same (EGM26-II.6e). */
export interface OverlapCheck {
  checked: number;
  found: readonly { kind: "lab" | "event"; title: string; url: string }[];
  justification?: string | undefined;
}

export interface NewLab {
  title: LanguageMap;
  issue: LanguageMap;
  question: LanguageMap;
  /** Vocabulary `topics`. */
  topics: readonly string[];
  languages: readonly string[];
  format: LabFormat;
  /** At least one existing initiative, coalition, policy network or forum. */
  hosts: readonly Body[];
  convenors: readonly Convenor[];
  opens: LocalDate;
  closes: LocalDate;
  /** IANA zone in which its days begin and end. */
  zone: string;
  joining: "open" | "approval";
  process?: ExternalProcess | undefined;
  /** How many of a hundred members should be there for the first time. */
  newcomerAim?: number | undefined;
  invitedGroups: readonly string[];
  call?: LanguageMap | undefined;
  overlap?: OverlapCheck | undefined;
  sample?: true | undefined;
}

export interface Lab extends NewLab {
  id: string;
  state: LabState;
  /** Of a lab of another site: its id there, who holds it, and its page. */
  source?: { iri: string; origin: string; owner: string; url?: string | undefined } | undefined;
  /** Actors of other initiatives whose members contribute at their own sites. */
  takesPart: readonly string[];
  created: number;
  /** Rises with each change: names the revision. */
  updated: number;
  published?: number | undefined;
}
