import type { LocalDate } from "@nri-commons/core/content/types";
import { type LanguageMap, pickLanguage } from "@nri-commons/core/kit";
import type { Decision } from "./application.ts";

export const questionKinds = ["text", "long", "choice", "yes-no"] as const;

/** Something of the coordinator's own to ask. */
export interface Question {
  id: string;
  kind: (typeof questionKinds)[number];
  label: LanguageMap;
  /** Of a choice: one on a line, in the same order in every language. */
  options?: LanguageMap | undefined;
  required: boolean;
}

/** Asks for applications to one activity. */
export interface Call {
  activity: string;
  opens: LocalDate;
  /** The last day, at the site's own place. */
  closes: LocalDate;
  seats?: number | undefined;
  audience?: LanguageMap | undefined;
  /** What the team scores from 1 to 5: one on a line, in the same order in every language. */
  criteria?: LanguageMap | undefined;
  asksGender: boolean;
  /** How long a place that was offered waits for its answer. */
  answerDays: number;
  questions: readonly Question[];
  /** What the team says in its own words in the letters. */
  letters: Readonly<Partial<Record<Decision, LanguageMap>>>;
}

export const mostQuestions = 20;
export const mostLines = 12;

export type CallPhase = "coming" | "open" | "over";

export function callPhaseOf({ opens, closes }: Pick<Call, "opens" | "closes">, today: LocalDate): CallPhase {
  if (today < opens) return "coming";
  return today <= closes ? "open" : "over";
}

/** The lines of a text in this language, or in the one in which it was written first. */
export function linesIn(map: LanguageMap | undefined, lang: string): string[] {
  const text = map && (pickLanguage(map, lang)?.text ?? "");
  return (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Every language has as many lines, so that the third is the third in all of them. */
export function isEvenlyLined(map: LanguageMap): boolean {
  return new Set(Object.keys(map).map((lang) => linesIn({ [lang]: map[lang] ?? "" }, lang).length)).size === 1;
}
