import { Status, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { daysLeft, type Pilot, type PilotPhase, phaseOf } from "../pilot.ts";

const tones: Readonly<Record<PilotPhase, Tone>> = {
  coming: "calm",
  running: "ok",
  ending: "warn",
  over: "err",
  decided: "ok",
};

export const PilotPhaseMark: FC<{ pilot: Pilot; today: string }> = ({ pilot, today }) => {
  const { t } = useView();
  const phase = phaseOf(pilot, today);
  const what = pilot.decided ? t(`decision.${pilot.decided.decision}`) : t(`pilot.phase.${phase}`);
  const left = phase === "running" || phase === "ending" ? t("pilot.left", { count: daysLeft(pilot, today) }) : "";
  return (
    <>
      <Status tone={tones[phase]}>{what}</Status> {left}
      {pilot.sample && <Status tone="warn">{t("word.sample")}</Status>}
    </>
  );
};
