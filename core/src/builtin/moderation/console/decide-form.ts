import { type Category, categories } from "../../../content/types/index.ts";
import type { Problem } from "../../../kit/index.ts";
import { type FormState, type Translate, textOf } from "../../../web/index.ts";

export const measures = ["dismiss", "hide", "limit", "suspend"] as const;
export type Chosen = (typeof measures)[number];

const longestNote = 2000;

/** Why something was decided: a kind of problem, and words for whoever it concerns. */
export function readReasons(
  values: FormState["values"],
  t: Translate,
): { problems: Problem[]; reason: Category; note: string } {
  const reason = categories.find((one) => one === textOf(values, "reason"));
  const note = textOf(values, "note");
  return {
    reason: reason ?? "other",
    note,
    problems: [
      ...(reason === undefined ? [{ path: "reason", message: t("console.problem.reason") }] : []),
      ...(note.length > longestNote ? [{ path: "note", message: t("console.problem.note") }] : []),
    ],
  };
}

export function readChosen(values: FormState["values"]): Chosen | undefined {
  return measures.find((one) => one === textOf(values, "action"));
}
