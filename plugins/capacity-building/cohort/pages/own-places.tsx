import { Status, Tell, type Tone, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import type { Activity } from "../../activities/activity.ts";
import type { Person } from "../../people/person.ts";
import type { Cohort, Story } from "../cohort.ts";
import type { Progress } from "../done-of.ts";
import type { Participant, ParticipantState } from "../participant.ts";

export interface OwnPlace {
  participant: Participant;
  activity: Activity;
  cohort: Cohort;
  progress: Progress;
  mentors: readonly Person[];
  stories: readonly Story[];
}

const tones: Readonly<Record<ParticipantState, Tone>> = { in: "ok", left: "calm", completed: "ok" };

/** On somebody's own page: what they take part in, the latest first, with all that they need for it. */
export const OwnPlaces: FC<{ path: string; places: readonly OwnPlace[] }> = ({ path, places }) => {
  const { t, url } = useView();
  return (
    <>
      <h2>{t("cohort.own")}</h2>
      {places.map((place) => {
        const { participant, activity, cohort, progress, mentors } = place;
        const { state } = participant;
        const at = `${path}/cohort/${participant.id}`;
        const attended = progress.done.get(participant.id)?.attended ?? 0;
        return (
          <section>
            <h3>
              <a href={url(`/capacity/${activity.id}`)}>
                <Tell map={activity.title} />
              </a>
            </h3>
            <p>
              <Status tone={tones[state]}>{t(`cohort.state.${state}`)}</Status>
            </p>
            {state !== "left" && (
              <>
                {cohort.roomUrl && state === "in" && (
                  <p>
                    <a class="btn" href={cohort.roomUrl} rel="noopener">
                      {t("cohort.room.enter")}
                    </a>
                  </p>
                )}
                {progress.asked.sittings > 0 && (
                  <p>{t("cohort.attended", { count: attended, all: progress.asked.sittings })}</p>
                )}
                {mentors.map(({ name, email }) => (
                  <p>
                    {t("mentor.yours")}: <bdi>{name}</bdi> {email && <bdi dir="ltr">{email}</bdi>}
                  </p>
                ))}
                <OwnTasks at={at} place={place} />
                {cohort.asksStories && <OwnStories at={at} place={place} />}
              </>
            )}
            {state === "in" && (
              <p>
                <a href={url(`${at}/leave`)}>{t("cohort.leave")}</a>
              </p>
            )}
          </section>
        );
      })}
    </>
  );
};

const OwnTasks: FC<{ at: string; place: OwnPlace }> = ({ at, place: { progress } }) => {
  const { t, url, format } = useView();
  if (progress.tasks.length === 0) return null;
  return (
    <>
      <h4>{t("task.title")}</h4>
      <ul>
        {progress.tasks.map(({ id, title, due }) => {
          const isDone = progress.handIns.some(({ task }) => task === id);
          return (
            <li>
              <a href={url(`${at}/tasks/${id}`)}>
                <Tell map={title} />
              </a>{" "}
              <span class="muted">{t("task.until", { day: format.day(due) })}</span>{" "}
              {isDone && <Status tone="ok">{t("task.done")}</Status>}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const OwnStories: FC<{ at: string; place: OwnPlace }> = ({ at, place: { stories } }) => {
  const { t, url, format } = useView();
  return (
    <>
      <h4>{t("story.yours")}</h4>
      {stories.length > 0 && (
        <ul>
          {stories.map(({ id, title, published, shown }) => (
            <li>
              <a href={url(`${at}/stories/${id}`)}>
                <bdi>{title}</bdi>
              </a>{" "}
              <span class="muted">
                {format.day(published)}
                {shown && ` · ${t("story.is-shown")}`}
              </span>{" "}
              <a href={url(`${at}/stories/${id}/remove`)}>{t("story.remove")}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={url(`${at}/stories/new`)}>{t("story.add")}</a>
      </p>
    </>
  );
};
