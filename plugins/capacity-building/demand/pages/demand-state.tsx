import { Status, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { CapacityOffer } from "../capacity-offer.ts";
import type { CapacityRequest } from "../capacity-request.ts";
import type { Help } from "../help.ts";

const tones: Readonly<Record<string, Tone>> = { open: "ok", matched: "ok", met: "ok", accepted: "ok", waiting: "warn" };

export const RequestStateMark: FC<{ request: Pick<CapacityRequest, "state" | "sample"> }> = ({ request }) => (
  <StateMark of="request" state={request.state} sample={request.sample} />
);

export const OfferStateMark: FC<{ offer: Pick<CapacityOffer, "state" | "sample"> }> = ({ offer }) => (
  <StateMark of="offer" state={offer.state} sample={offer.sample} />
);

/** Of what another site offers us: it waits for us. */
export const HelpStateMark: FC<{ help: Pick<Help, "state" | "ours"> }> = ({ help: { state, ours } }) => {
  const { t } = useView();
  const waits = state === "offered" && !ours;
  return <Status tone={waits ? "warn" : (tones[state] ?? "calm")}>{t(`help.state.${waits ? "waits" : state}`)}</Status>;
};

const StateMark: FC<{ of: "request" | "offer"; state: string; sample: true | undefined }> = ({ of, state, sample }) => {
  const { t } = useView();
  return (
    <>
      <Status tone={tones[state] ?? "calm"}>{t(`${of}.state.${state}`)}</Status>
      {sample && (
        <>
          {" "}
          <Status tone="warn">{t("demand.sample")}</Status>
        </>
      )}
    </>
  );
};
