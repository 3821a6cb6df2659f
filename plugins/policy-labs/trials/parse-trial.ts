import { isLocalDate } from "@nri-commons/core/content/types";
import { isHttpUrl, type Parsed, type Problem } from "@nri-commons/core/kit";
import { type FormState, readDateField, readOwnText, type Translate, textOf } from "@nri-commons/core/web";
import { type TrialText, trialProblems, trialStages } from "./trial.ts";

interface Reader {
  t: Translate;
  lang: string;
}

const fields = ["scope", "who", "result", "lesson"] as const;

/** What the form says of a trial, or what is wrong with it, each at its field. */
export function parseTrial(
  values: FormState["values"],
  { t, lang }: Reader,
  known: TrialText | undefined,
): Parsed<TrialText> {
  const [scope, who, result, lesson] = fields.map((field) =>
    readOwnText(values, field, { lang, known: known?.[field] }),
  );
  const [from, until] = [readDateField(values, "from"), readDateField(values, "until")];
  const stage = trialStages.find((one) => one === textOf(values, "stage"));
  const evidence = textOf(values, "evidence");
  const problems: Problem[] = [
    ...(scope === undefined ? [{ path: "scope", message: t("trial.problem.scope") }] : []),
    ...(who === undefined ? [{ path: "who", message: t("trial.problem.who") }] : []),
    ...(isLocalDate(from) ? [] : [{ path: "from", message: t("word.problem.date") }]),
    ...(until === "" || isLocalDate(until) ? [] : [{ path: "until", message: t("word.problem.date") }]),
    ...(stage === undefined ? [{ path: "stage", message: t("trial.problem.stage") }] : []),
    ...(evidence === "" || isHttpUrl(evidence) ? [] : [{ path: "evidence", message: t("word.problem.address") }]),
    ...fields
      .filter((field) => textOf(values, field).length > 10_000)
      .map((path) => ({ path, message: t("word.problem.long", { most: 10_000 }) })),
  ];
  if (problems.length > 0 || !scope || !who || !stage) return { ok: false, problems };
  const value: TrialText = {
    scope,
    who,
    from,
    ...(until && { until }),
    stage,
    ...(result && { result }),
    ...(lesson && { lesson }),
    ...(evidence && { evidence }),
    ...(known?.sample && { sample: known.sample }),
  };
  const missing = trialProblems(value).map((path) => ({ path, message: t(`trial.problem.${path}`) }));
  return missing.length > 0 ? { ok: false, problems: missing } : { ok: true, value };
}
