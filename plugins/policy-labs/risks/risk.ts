import type { LanguageMap } from "@nri-commons/core/kit";
import type { Layer } from "./layers.ts";

export const levels = ["low", "medium", "high"] as const;
export type Level = (typeof levels)[number];

export function isLevel(text: string): text is Level {
  return levels.some((level) => level === text);
}

/** What could happen, as the lab as a whole sees it (EGM26-II.6c). */
export interface NewRisk {
  title: LanguageMap;
  about?: LanguageMap | undefined;
  likelihood: Level;
  impact: Level;
  layer: Layer;
}

/** How one stakeholder group sees it, where that differs or where it says the same aloud. */
export interface Position {
  /** Vocabulary `stakeholder-groups`. */
  group: string;
  likelihood: Level;
  impact: Level;
  note?: LanguageMap | undefined;
}

export interface Risk extends NewRisk {
  id: string;
  lab: string;
  layers: string;
  positions: readonly Position[];
  created: number;
  updated: number;
}

/** Risks of one cell of the matrix. */
export function cellOf(risks: readonly Risk[], likelihood: Level, impact: Level): Risk[] {
  return risks.filter((risk) => risk.likelihood === likelihood && risk.impact === impact);
}

export type Stance = { level: Level; groups: readonly string[] };

/** Who sees it how: one entry for each level that somebody said, the highest first. */
export function stancesOf({ positions }: Pick<Risk, "positions">, of: "likelihood" | "impact"): Stance[] {
  return levels
    .toReversed()
    .map((level) => ({ level, groups: positions.filter((one) => one[of] === level).map(({ group }) => group) }))
    .filter(({ groups }) => groups.length > 0);
}

/** `unheard`: no group or only one said anything; else whether they see it alike. */
export function agreementOn(risk: Pick<Risk, "positions">): "unheard" | "agreed" | "differing" {
  if (risk.positions.length < 2) return "unheard";
  const differs = stancesOf(risk, "likelihood").length > 1 || stancesOf(risk, "impact").length > 1;
  return differs ? "differing" : "agreed";
}

const weight: Readonly<Record<Level, number>> = { low: 1, medium: 2, high: 3 };

/** The gravest first: likelihood times impact, then impact. */
export function byGravity(risks: readonly Risk[]): Risk[] {
  const graveness = ({ likelihood, impact }: Risk) => weight[likelihood] * weight[impact] * 10 + weight[impact];
  return risks.toSorted((one, other) => graveness(other) - graveness(one) || one.id.localeCompare(other.id));
}

/** The section on the Internet and its resilience; a brief without it is not published. */
export interface Resilience {
  text: LanguageMap;
  updated: number;
}

const shortest = 80;

/** Whether the section says anything: a few words are none. */
export function isWritten(resilience: Resilience | undefined): boolean {
  return resilience !== undefined && Object.values(resilience.text).some((text) => text.trim().length >= shortest);
}
