import { Status, Table, Tell, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { countMarks, type SelfCheck } from "../self-check.ts";
import { type GuidelineStep, guidelineSteps, type Mark } from "../steps.ts";
import { GuidelinesSource } from "./guidelines-source.tsx";

const tones: Readonly<Record<Mark, Tone>> = { met: "ok", partly: "warn", "not-yet": "err", "not-applicable": "calm" };

type Check = Pick<SelfCheck, "steps" | "updated">;

/** How many of the steps are met, and when that was said. */
export const SumOfSteps: FC<{ check: Check }> = ({ check }) => {
  const { t, format, site } = useView();
  const { met, partly, "not-yet": notyet } = countMarks(check);
  const all = guidelineSteps.length;
  return (
    <p>
      {t("check.sum", { met, partly, notyet, all })} {format.date(check.updated, site.zone)}
    </p>
  );
};

/** Step by step what was said, and where the Guidelines are read. */
export const CheckedSteps: FC<{ check: Check; source: string }> = ({ check, source }) => {
  const { t } = useView();
  const of = (step: GuidelineStep) => check.steps.find((one) => one.step === step);
  return (
    <>
      <SumOfSteps check={check} />
      <Table
        caption={t("check.title")}
        captionHidden
        columns={[
          { id: "step", label: t("check.step"), heads: true, cell: (step: GuidelineStep) => t(`step.${step}`) },
          {
            id: "mark",
            label: t("word.state"),
            cell: (step: GuidelineStep) => {
              const mark = of(step)?.mark;
              return mark && <Status tone={tones[mark]}>{t(`mark.${mark}`)}</Status>;
            },
          },
          {
            id: "note",
            label: t("word.note"),
            cell: (step: GuidelineStep) => {
              const note = of(step)?.note;
              return note ? <Tell map={note} /> : "–";
            },
          },
        ]}
        rows={guidelineSteps}
      />
      <GuidelinesSource at={source} />
    </>
  );
};
