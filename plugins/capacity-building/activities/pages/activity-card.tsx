import { allDay } from "@nri-commons/core/content/types";
import { Card, OriginBadge, Status, Tag, Term, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type Activity, isOpenForApplication, phaseOf } from "../activity.ts";
import { toneOf } from "./activity-state.tsx";

interface Props {
  activity: Activity;
  names: ReadonlyMap<string, string>;
  q?: string | undefined;
  level?: 2 | 3;
}

/** One activity in a list: what it is, when, where, and whether one can still apply. */
export const ActivityCard: FC<Props> = ({ activity, names, q, level = 2 }) => {
  const { t, url, format, now } = useView();
  const phase = phaseOf(activity, now);
  const { source, starts, ends, zone, deadline, place } = activity;
  return (
    <Card
      href={url(`/capacity/${activity.id}`)}
      title={activity.title}
      q={q}
      level={level}
      tags={
        <>
          <Status tone={toneOf(phase)}>{t(`activity.phase.${phase}`)}</Status>
          <Tag>{t(`activity.type.${activity.type}`)}</Tag>
          <Tag>
            <Term vocabulary="session-levels" term={activity.level} />
          </Tag>
          {activity.sample && <Tag>{t("activity.sample")}</Tag>}
        </>
      }
      by={source && <OriginBadge source={{ kind: "remote", ...source }} name={names.get(source.owner)} />}
    >
      <p>{format.days(allDay(starts, ends, zone))}</p>
      <p class="muted small">
        {t(`activity.mode.${activity.mode}`)} · {t(`activity.scope.${activity.scope}`)}
        {place && (
          <>
            {" · "}
            <bdi>{place}</bdi>
          </>
        )}
      </p>
      {deadline && isOpenForApplication(activity, now) && (
        <p class="small">{t("activity.apply-until", { date: format.day(deadline) })}</p>
      )}
    </Card>
  );
};
