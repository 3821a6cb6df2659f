import type { Parsed } from "@nri-commons/core/kit";
import { type FormState, type Translate, textOf } from "@nri-commons/core/web";
import { type Fate, fates } from "./contribution.ts";

/** What the form says became of it: used says where, merged with what, not used why. */
export function readFate(
  values: FormState["values"],
  t: Translate,
  others: readonly string[],
): Parsed<Omit<Fate, "updated">> {
  const fate = fates.find((one) => one === textOf(values, "fate"));
  const text = (name: string, most: number) => textOf(values, name).slice(0, most) || undefined;
  const [usedIn, reason, reply] = [text("usedIn", 500), text("reason", 2000), text("reply", 5000)];
  const mergedWith = others.find((id) => id === textOf(values, "mergedWith"));
  const problems = [
    ...(fate === undefined ? [{ path: "fate", message: t("problem.fate") }] : []),
    ...(fate === "used" && !usedIn ? [{ path: "usedIn", message: t("problem.usedIn") }] : []),
    ...(fate === "merged" && !mergedWith ? [{ path: "mergedWith", message: t("problem.mergedWith") }] : []),
    ...(fate === "not-used" && !reason ? [{ path: "reason", message: t("problem.reason") }] : []),
  ];
  if (fate === undefined || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      fate,
      ...(fate === "used" && { usedIn }),
      ...(fate === "merged" && { mergedWith }),
      ...(fate === "not-used" && { reason }),
      ...(reply && { reply }),
    },
  };
}
