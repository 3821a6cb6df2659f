import type { LocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";

export const trialStages = ["planned", "running", "done"] as const;
export type TrialStage = (typeof trialStages)[number];

export const trialStates = ["draft", "published", "withdrawn"] as const;
export type TrialState = (typeof trialStates)[number];

/** Somebody tries an option of a brief where they are (EGM26-II.7a). */
export interface TrialText {
  /** What is tried, and how far it reaches: one school, a city, all registrars of a country. */
  scope: LanguageMap;
  /** Who tries it. */
  who: LanguageMap;
  from: LocalDate;
  until?: LocalDate | undefined;
  stage: TrialStage;
  /** What came out, and what others can learn from it. */
  result?: LanguageMap | undefined;
  lesson?: LanguageMap | undefined;
  evidence?: string | undefined;
  sample?: true | undefined;
}

export interface NewTrial extends TrialText {
  /** The brief by its address on the wire, and the option as its owner names it. */
  brief: string;
  ownOption: string;
  /** What the option is called: it stays readable when the brief is gone. */
  optionTitle: LanguageMap;
}

export interface Trial extends NewTrial {
  id: string;
  iri: string;
  state: TrialState;
  /** The option, where this site knows the brief. */
  option: string | undefined;
  source?: { origin: string; owner: string; url?: string | undefined } | undefined;
  created: number;
  updated: number;
  published?: number | undefined;
}

/** A trial that is over says what came out and what was learnt; one that ends before it begins is none. */
export function trialProblems({ stage, result, lesson, from, until }: TrialText): ("result" | "lesson" | "until")[] {
  return [
    ...(stage === "done" && result === undefined ? (["result"] as const) : []),
    ...(stage === "done" && lesson === undefined ? (["lesson"] as const) : []),
    ...(until !== undefined && until < from ? (["until"] as const) : []),
  ];
}
