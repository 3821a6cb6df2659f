import type { Problem } from "@nri-commons/core/kit";
import { type FormState, type Translate, textOf } from "@nri-commons/core/web";

export const aspects = ["content", "teaching", "organisation", "access", "use"] as const;
export type Aspect = (typeof aspects)[number];

export const marks = [1, 2, 3, 4, 5] as const;
export type Mark = (typeof marks)[number];

export interface Answer {
  ratings: Readonly<Partial<Record<Aspect, Mark>>>;
  helped?: string;
  lacked?: string;
}

export const longestWords = 2000;

/** Every aspect may be left out; something has to be said. */
export function parseAnswer(
  values: FormState["values"],
  t: Translate,
): { ok: true; answer: Answer } | { ok: false; problems: readonly Problem[] } {
  const rated = aspects.map(
    (aspect) => [aspect, marks.find((mark) => String(mark) === textOf(values, aspect))] as const,
  );
  const ratings = Object.fromEntries(rated.filter(([, mark]) => mark !== undefined));
  const [helped, lacked] = [textOf(values, "helped"), textOf(values, "lacked")];
  const problems = (["helped", "lacked"] as const)
    .filter((field) => textOf(values, field).length > longestWords)
    .map((path) => ({ path, message: t("feedback.long", { most: longestWords }) }));
  if (Object.keys(ratings).length === 0 && helped === "" && lacked === "") {
    problems.push({ path: "content" as never, message: t("feedback.nothing") });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, answer: { ratings, ...(helped !== "" && { helped }), ...(lacked !== "" && { lacked }) } };
}
