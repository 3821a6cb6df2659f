import type { Problem } from "@nri-commons/core/kit";
import { type FormState, type Translate, textOf } from "@nri-commons/core/web";

const longest = 4000;

/** What one of the two writes to the other; with `optional` it may be nothing. */
export function readWords(
  values: FormState["values"],
  { t, optional = false }: { t: Translate; optional?: boolean },
): { ok: true; value: string } | { ok: false; problems: readonly Problem[] } {
  const value = textOf(values, "words");
  if (value.length > longest || (value === "" && !optional))
    return { ok: false, problems: [{ path: "words", message: t("demand.problem.text") }] };
  return { ok: true, value };
}
