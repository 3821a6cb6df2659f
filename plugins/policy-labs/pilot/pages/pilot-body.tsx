import { isHttpUrl } from "@nri-commons/core/kit";
import { ExternalLink, Facts, Notice, Prose, Status, Table, Tell, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { LabInShort } from "../../forms/lab-of.ts";
import { assessedOf, type Criterion, type Finding, type MonitorEntry, type Pilot } from "../pilot.ts";

const tones: Readonly<Record<Finding, Tone>> = { met: "ok", partly: "warn", "not-met": "err", open: "calm" };

interface Props {
  pilot: Pilot;
  lab: LabInShort | undefined;
}

/** A pilot from its aim to its decision, as everybody reads it. */
export const PilotBody: FC<Props> = ({ pilot, lab }) => {
  const { t, url, format } = useView();
  const judged = pilot.criteria.map((criterion) => ({
    criterion,
    assessed: pilot.assessment.find((one) => one.criterion === criterion.id),
  }));
  const note = {
    id: "note",
    label: t("word.note"),
    cell: ({ assessed }: (typeof judged)[number]) => (assessed?.note ? <Tell map={assessed.note} /> : "–"),
  };
  return (
    <>
      {pilot.decided && <Decision pilot={pilot} />}
      {pilot.aim && <Prose text={{ format: "markdown", text: pilot.aim }} />}
      <Facts
        facts={[
          { label: t("pilot.start"), value: format.day(pilot.start) },
          { label: t("pilot.end"), value: format.day(pilot.end) },
          {
            label: t("word.lab"),
            value: lab && (
              <a href={url(`/labs/${lab.id}`)}>
                <Tell map={lab.title} />
              </a>
            ),
          },
        ]}
      />
      <h2>{t("pilot.assessment")}</h2>
      <p>{t("pilot.assessed", { count: assessedOf(pilot), all: pilot.criteria.length })}</p>
      <Table
        caption={t("pilot.criteria")}
        captionHidden
        columns={[
          {
            id: "criterion",
            label: t("pilot.criterion"),
            heads: true,
            cell: ({ criterion }: { criterion: Criterion }) => <Tell map={criterion.text} />,
          },
          {
            id: "finding",
            label: t("pilot.finding"),
            cell: ({ assessed }: (typeof judged)[number]) => {
              const finding = assessed?.finding ?? "open";
              return <Status tone={tones[finding]}>{t(`finding.${finding}`)}</Status>;
            },
          },
          // On a telephone a column without anything in it costs the others their room.
          ...(judged.some(({ assessed }) => assessed?.note) ? [note] : []),
        ]}
        rows={judged}
      />
      {pilot.summary && <Prose text={{ format: "markdown", text: pilot.summary }} />}
      <h2>{t("pilot.entries")}</h2>
      {pilot.entries.length === 0 ? <p>{t("pilot.entries.none")}</p> : <Entries entries={pilot.entries} />}
    </>
  );
};

const Decision: FC<{ pilot: Pilot }> = ({ pilot: { decided } }) => {
  const { t, format } = useView();
  if (decided === undefined) return null;
  return (
    <Notice tone="ok" title={t("pilot.decided", { decision: t(`decision.${decided.decision}`) })}>
      <p>
        {format.day(decided.on)}
        {decided.to && (
          <>
            {" · "}
            {t("pilot.to")}: {isHttpUrl(decided.to) ? <ExternalLink href={decided.to} /> : <bdi>{decided.to}</bdi>}
          </>
        )}
      </p>
      <Prose text={{ format: "markdown", text: decided.reasons }} />
    </Notice>
  );
};

const Entries: FC<{ entries: readonly MonitorEntry[] }> = ({ entries }) => {
  const { t, format } = useView();
  return (
    <Table
      caption={t("pilot.entries")}
      captionHidden
      columns={[
        { id: "on", label: t("pilot.entry.on"), heads: true, cell: ({ on }: MonitorEntry) => format.day(on) },
        { id: "text", label: t("pilot.entry.text"), cell: ({ text }: MonitorEntry) => <Tell map={text} /> },
      ]}
      rows={entries}
    />
  );
};
