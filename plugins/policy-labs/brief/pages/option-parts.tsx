import { ExternalLink, Facts, Prose, Status, Table, Tell, type Tone, useView } from "@nri-commons/core/web";
import type { Child, FC } from "hono/jsx";
import type { BriefOption, FollowState, FollowUp } from "../brief.ts";

const tones: Readonly<Record<FollowState, Tone>> = {
  considered: "calm",
  adopted: "ok",
  begun: "ok",
  done: "ok",
  declined: "warn",
};

/** What it is, who would do it, how much it takes and until when. */
export const OptionFacts: FC<{ option: BriefOption }> = ({ option: { about, actor, effort, horizon } }) => {
  const { t } = useView();
  return (
    <>
      {about && <Prose text={{ format: "markdown", text: about }} quiet />}
      <Facts
        facts={[
          { label: t("option.actor"), value: <Tell map={actor} /> },
          { label: t("option.effort"), value: t(`effort.${effort}`) },
          { label: t("option.horizon"), value: t(`horizon.${horizon}`) },
        ]}
      />
    </>
  );
};

/** What became of it, the latest first. */
export const FollowUpTable: FC<{ option: BriefOption; acts?: (line: FollowUp) => Child }> = ({ option, acts }) => {
  const { t, format } = useView();
  if (option.followUps.length === 0) return <p>{t("follow.none")}</p>;
  return (
    <Table
      caption={t("follow.title")}
      columns={[
        { id: "by", label: t("follow.by"), heads: true, cell: ({ by }: FollowUp) => <bdi>{by}</bdi> },
        {
          id: "state",
          label: t("word.state"),
          cell: ({ state }: FollowUp) => <Status tone={tones[state]}>{t(`follow.state.${state}`)}</Status>,
        },
        { id: "on", label: t("follow.on"), cell: ({ on }: FollowUp) => format.day(on) },
        {
          id: "evidence",
          label: t("follow.evidence"),
          cell: ({ evidence, note }: FollowUp) =>
            (evidence || note) && (
              <>
                {evidence && <ExternalLink href={evidence} />}
                {evidence && note && <br />}
                {note && <Tell map={note} />}
              </>
            ),
        },
        ...(acts ? [{ id: "acts", label: t("word.more"), cell: acts }] : []),
      ]}
      rows={option.followUps}
    />
  );
};
