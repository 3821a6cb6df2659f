import { allDay } from "@nri-commons/core/content/types";
import { Card, OriginBadge, Status, Tag, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type Lab, phaseOf } from "../lab.ts";
import { toneOf } from "./lab-state.tsx";

interface Props {
  lab: Lab;
  names: ReadonlyMap<string, string>;
  q?: string | undefined;
}

/** One lab in a list: its state in words, its question, until when. */
export const LabCard: FC<Props> = ({ lab, names, q }) => {
  const { t, url, format, now } = useView();
  const phase = phaseOf(lab, now);
  return (
    <Card
      href={url(`/labs/${lab.id}`)}
      title={lab.title}
      q={q}
      level={2}
      tags={
        <>
          <Status tone={toneOf(phase)}>{t(`phase.${phase}`)}</Status>
          <Tag>{t(`format.${lab.format}`)}</Tag>
        </>
      }
      by={lab.source && <OriginBadge source={{ kind: "remote", ...lab.source }} name={names.get(lab.source.owner)} />}
    >
      <p>
        <Tell map={lab.question} />
      </p>
      <p class="muted small">{format.days(allDay(lab.opens, lab.closes, lab.zone))}</p>
    </Card>
  );
};
