import type { FC } from "hono/jsx";
import { Notice, Table, useView, Waiting } from "../../../../web/index.ts";
import type { Round } from "../../store/round.ts";

const minute = 60_000;

/** What is being written now, with how far it is; shortly after, that it is done. */
export const RoundsGoing: FC<{ rounds: readonly Round[] }> = ({ rounds }) => {
  const { t, now } = useView();
  const shown = rounds.filter(({ ended }) => ended === undefined || now - ended < 10 * minute);
  if (shown.length === 0) return null;
  const going = shown.some(({ ended }) => ended === undefined);
  return (
    <Waiting ended={!going}>
      <Notice tone={going ? "calm" : "ok"} title={t(going ? "rounds.going" : "rounds.done")}>
        {shown.map((round) => (
          <p>
            <RoundName round={round} />: <Far round={round} />
          </p>
        ))}
        {going && <p>{t("rounds.leave")}</p>}
      </Notice>
    </Waiting>
  );
};

/** Every mail to many people of an event, and how many of them it is on its way to. */
export const Rounds: FC<{ rounds: readonly Round[]; zone: string }> = ({ rounds, zone }) => {
  const { t, format } = useView();
  const ended = rounds.filter((round) => round.ended !== undefined);
  if (rounds.length === 0) return null;
  return (
    <>
      <h2>{t("rounds.title")}</h2>
      <RoundsGoing rounds={rounds} />
      {ended.length > 0 && (
        <Table
          caption={t("rounds.title")}
          captionHidden
          rows={ended}
          columns={[
            { id: "what", label: t("rounds.what"), heads: true, cell: (round) => <RoundName round={round} /> },
            { id: "asked", label: t("rounds.asked"), cell: ({ asked }) => format.dateTime(asked, zone) },
            { id: "reached", label: t("rounds.reached"), cell: (round) => <Far round={round} /> },
          ]}
        />
      )}
    </>
  );
};

const Far: FC<{ round: Round }> = ({ round: { total, done, missed } }) => {
  const { t } = useView();
  return (
    <>
      {t("rounds.far", { count: total, done: done - missed })} {missed > 0 && t("rounds.missed", { count: missed })}
    </>
  );
};

const RoundName: FC<{ round: Round }> = ({ round: { what, subject } }) => {
  const { t } = useView();
  return what === "message" ? <bdi>{subject}</bdi> : <span>{t(`rounds.what.${what}`)}</span>;
};
