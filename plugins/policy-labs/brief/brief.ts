import type { LocalDate } from "@nri-commons/core/content/types";
import type { LanguageMap } from "@nri-commons/core/kit";
import { countWords } from "./count-words.ts";

export const efforts = ["small", "medium", "large"] as const;
export type Effort = (typeof efforts)[number];

/** Until it works: some weeks, this year, one to three years, longer. */
export const horizons = ["weeks", "year", "years", "longer"] as const;
export type Horizon = (typeof horizons)[number];

/** What somebody could do (EGM26-II.6d). */
export interface NewOption {
  title: LanguageMap;
  about?: LanguageMap | undefined;
  /** Who would do it, in words. */
  actor: LanguageMap;
  effort: Effort;
  horizon: Horizon;
}

export const followStates = ["considered", "adopted", "begun", "done", "declined"] as const;
export type FollowState = (typeof followStates)[number];

/** What became of an option: who took it up, since when, and what shows it. */
export interface FollowUp {
  id: string;
  by: string;
  state: FollowState;
  on: LocalDate;
  evidence?: string | undefined;
  note?: LanguageMap | undefined;
}

export interface BriefOption extends NewOption {
  id: string;
  followUps: readonly FollowUp[];
}

export interface BriefText {
  title: LanguageMap;
  context: LanguageMap;
  /** Points of agreement, and of difference. */
  agreement?: LanguageMap | undefined;
  difference?: LanguageMap | undefined;
  /** Vocabulary `licences`. */
  licence: string;
  sample?: true | undefined;
}

/** Where it was handed in outside, and what came of it (EGM26-II.6g). */
export interface Submission {
  on: LocalDate;
  resultUrl?: string | undefined;
}

export const briefStates = ["draft", "published", "withdrawn"] as const;
export type BriefState = (typeof briefStates)[number];

export interface Brief extends BriefText {
  id: string;
  iri: string;
  state: BriefState;
  /** Id of the lab here, known or not. */
  lab: string;
  /** Id of the output that it was published as; elsewhere its address. */
  output?: string | undefined;
  version: number;
  options: readonly BriefOption[];
  submission?: Submission | undefined;
  /** Of a brief of another site: its section on the Internet and its resilience; ours stands with the lab. */
  resilience?: LanguageMap | undefined;
  source?: { origin: string; owner: string; url?: string | undefined } | undefined;
  created: number;
  updated: number;
  published?: number | undefined;
}

/** Languages in which there is a title and a context: those it is published in. */
export function languagesOf({ title, context }: Pick<BriefText, "title" | "context">): string[] {
  return Object.keys(title).filter((lang) => title[lang] && context[lang]);
}

/** All that its reader reads in one language, options too. */
export function wordsIn(
  brief: Pick<Brief, "title" | "context" | "agreement" | "difference" | "options">,
  lang: string,
) {
  const parts = [brief.title, brief.context, brief.agreement, brief.difference];
  const options = brief.options.flatMap(({ title, about, actor }) => [title, about, actor]);
  return [...parts, ...options].reduce((sum, map) => sum + countWords(map?.[lang] ?? "", lang), 0);
}

export type BriefLack = "context" | "options" | "resilience" | "words" | "agreement";

/** What keeps it from being published; empty when nothing does. */
export function lacksOf(
  brief: Brief,
  { limit, hasResilience }: { limit: number; hasResilience: boolean },
): { lack: BriefLack; lang?: string; words?: number }[] {
  const languages = languagesOf(brief);
  const tooLong = languages
    .map((lang) => ({ lack: "words" as const, lang, words: wordsIn(brief, lang) }))
    .filter(({ words }) => words > limit);
  return [
    ...(languages.length === 0 ? [{ lack: "context" as const }] : []),
    ...(brief.agreement || brief.difference ? [] : [{ lack: "agreement" as const }]),
    ...(brief.options.length === 0 ? [{ lack: "options" as const }] : []),
    ...(hasResilience ? [] : [{ lack: "resilience" as const }]),
    ...tooLong,
  ];
}
