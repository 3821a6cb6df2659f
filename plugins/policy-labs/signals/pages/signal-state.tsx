import { Status, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Signal } from "../signal.ts";

const tones: Readonly<Record<Signal["state"], Tone>> = {
  draft: "calm",
  open: "ok",
  lab: "ok",
  closed: "calm",
  withdrawn: "calm",
};

export const SignalState: FC<{ signal: Pick<Signal, "state" | "sample"> }> = ({ signal: { state, sample } }) => {
  const { t } = useView();
  return (
    <>
      <Status tone={tones[state]}>{t(`signal.state.${state}`)}</Status>
      {sample && (
        <>
          {" "}
          <Status tone="warn">{t("word.sample")}</Status>
        </>
      )}
    </>
  );
};
