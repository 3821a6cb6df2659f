import type { LanguageMap } from "@nri-commons/core/kit";
import { type GuidelineStep, guidelineSteps, type Mark, marks } from "./steps.ts";

export interface Checked {
  step: GuidelineStep;
  mark: Mark;
  note?: LanguageMap | undefined;
}

/** How a lab's own people see its process, step by step. */
export interface SelfCheck {
  lab: string;
  steps: readonly Checked[];
  /** Shown to everybody, when the convenors choose so. */
  isPublic: boolean;
  updated: number;
}

/** How many steps have each mark; `open`: nobody said anything yet. */
export function countMarks({ steps }: Pick<SelfCheck, "steps">): Record<Mark | "open", number> {
  const counts = { met: 0, partly: 0, "not-yet": 0, "not-applicable": 0, open: 0 };
  for (const step of guidelineSteps) counts[steps.find((one) => one.step === step)?.mark ?? "open"]++;
  return counts;
}

export function isMark(text: string): text is Mark {
  return marks.some((mark) => mark === text);
}
