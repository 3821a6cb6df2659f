import { Status, Tell, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import type { Participant, ParticipantState } from "../participant.ts";

export interface OwnPlace {
  participant: Participant;
  activity: Activity;
}

const tones: Readonly<Record<ParticipantState, Tone>> = { in: "ok", left: "calm", completed: "ok" };

/** On somebody's own page: what they take part in, the latest first. */
export const OwnPlaces: FC<{ places: readonly OwnPlace[] }> = ({ places }) => {
  const { t, url } = useView();
  return (
    <>
      <h2>{t("cohort.own")}</h2>
      {places.map(({ participant: { state }, activity }) => (
        <section>
          <h3>
            <a href={url(`/capacity/${activity.id}`)}>
              <Tell map={activity.title} />
            </a>
          </h3>
          <p>
            <Status tone={tones[state]}>{t(`cohort.state.${state}`)}</Status>
          </p>
        </section>
      ))}
    </>
  );
};
