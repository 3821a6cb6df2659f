import { ExternalLink, Facts, Prose, Status, Tell, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Trial, TrialStage } from "../trial.ts";

const tones: Readonly<Record<TrialStage, Tone>> = { planned: "calm", running: "ok", done: "ok" };

export const TrialStageMark: FC<{ trial: Trial }> = ({ trial: { stage, state, sample } }) => {
  const { t } = useView();
  return (
    <>
      <Status tone={tones[stage]}>{t(`trial.stage.${stage}`)}</Status>
      {state === "draft" && <Status tone="calm">{t("word.draft")}</Status>}
      {sample && <Status tone="warn">{t("word.sample")}</Status>}
    </>
  );
};

/** What was tried, by whom, when, and what came of it. */
export const TrialFacts: FC<{ trial: Trial }> = ({ trial }) => {
  const { t, format } = useView();
  const time = [trial.from, trial.until].filter((day) => day !== undefined).map((day) => format.day(day));
  return (
    <>
      <Facts
        facts={[
          { label: t("trial.scope"), value: <Tell map={trial.scope} /> },
          { label: t("trial.who"), value: <Tell map={trial.who} /> },
          { label: t("trial.time"), value: time.join(" – ") },
          { label: t("trial.evidence"), value: trial.evidence && <ExternalLink href={trial.evidence} /> },
        ]}
      />
      {trial.result && (
        <>
          <h2>{t("trial.result")}</h2>
          <Prose text={{ format: "markdown", text: trial.result }} />
        </>
      )}
      {trial.lesson && (
        <>
          <h2>{t("trial.lesson")}</h2>
          <Prose text={{ format: "markdown", text: trial.lesson }} />
        </>
      )}
    </>
  );
};
