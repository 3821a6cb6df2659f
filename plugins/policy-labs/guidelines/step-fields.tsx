import type { Problem } from "@nri-commons/core/kit";
import {
  ChoiceField,
  type FormState,
  OwnText,
  readOwnText,
  type Translate,
  textOf,
  useView,
} from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { GuidelinesSource } from "./pages/guidelines-source.tsx";
import { type Checked, isMark } from "./self-check.ts";
import { guidelineSteps, marks } from "./steps.ts";

type Values = FormState["values"];

/** What stands in the fields at first. */
export function startOfSteps(steps: readonly Checked[], isPublic: boolean, lang: string): Values {
  const fields = steps.flatMap(({ step, mark, note }) => [
    [`mark.${step}`, mark],
    [`note.${step}`, note?.[lang] ?? ""],
  ]);
  return { public: isPublic ? "yes" : "no", ...Object.fromEntries(fields) };
}

/** The steps that were judged, in the order of the Guidelines, and who may see them. */
export function readSteps(values: Values, { lang, known }: { lang: string; known: readonly Checked[] }) {
  const steps: Checked[] = guidelineSteps.flatMap((step) => {
    const mark = textOf(values, `mark.${step}`);
    const before = known.find((one) => one.step === step);
    const note = readOwnText(values, `note.${step}`, { lang, known: before?.note });
    return isMark(mark) ? [{ step, mark, ...(note && { note }) }] : [];
  });
  return { steps, isPublic: textOf(values, "public") === "yes" };
}

export function problemsOfSteps(values: Values, t: Translate): Problem[] {
  return guidelineSteps
    .filter((step) => textOf(values, `note.${step}`).length > most)
    .map((step) => ({ path: `note.${step}`, message: t("word.problem.long", { most }) }));
}

const most = 2000;

interface Props {
  steps: readonly Checked[];
  /** Address of the Guidelines themselves. */
  source: string;
  /** Text of the choice to show it to everybody. */
  open: string;
}

/** The twelve steps, each with a mark and a note, and who may see them. */
export const StepFields: FC<Props> = ({ steps, source, open }) => {
  const { t } = useView();
  return (
    <>
      <GuidelinesSource at={source} />
      {guidelineSteps.map((step, place) => (
        <fieldset>
          <legend>
            <h2>
              {place + 1}. {t(`step.${step}`)}
            </h2>
          </legend>
          <ChoiceField
            name={`mark.${step}`}
            label={t(`step.${step}.ask`)}
            options={marks.map((value) => ({ value, label: t(`mark.${value}`) }))}
            beside
            optional
          />
          <OwnText
            name={`note.${step}`}
            label={t("word.note")}
            rows={2}
            known={steps.find((one) => one.step === step)?.note}
            optional
          />
        </fieldset>
      ))}
      <ChoiceField
        name="public"
        label={t("check.public")}
        options={[
          { value: "yes", label: open },
          { value: "no", label: t("check.public.no") },
        ]}
      />
    </>
  );
};
