import { ExternalLink, Facts, Prose, Status, Tell, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { From } from "../../applications/pages/selection-page.tsx";
import type { Person } from "../../people/person.ts";
import type { Story } from "../cohort.ts";
import type { Progress } from "../done-of.ts";
import type { Participant } from "../participant.ts";

interface Props {
  path: string;
  participant: Participant;
  person: Person | undefined;
  progress: Progress;
  stories: readonly Story[];
}

/** What somebody has done in an activity, for the team. */
export const ParticipantDetails: FC<Props> = ({ path, participant, person, progress, stories }) => {
  const { t, url, format } = useView();
  const { id, state, outlet } = participant;
  const address = person?.email ?? person?.contact;
  const attended = progress.done.get(id)?.attended ?? 0;
  return (
    <>
      <p>
        <Status tone={state === "completed" ? "ok" : "calm"}>{t(`cohort.standing.${state}`)}</Status>
      </p>
      <Facts
        facts={[
          { label: t("people.email"), value: address && <bdi dir="ltr">{address}</bdi> },
          { label: t("people.from"), value: (person?.country || person?.region) && <From of={person} /> },
          { label: t("story.outlet"), value: outlet && <bdi>{outlet}</bdi> },
          { label: t("attend.title"), value: t("cohort.of", { count: attended, all: progress.asked.sittings }) },
        ]}
      />
      {progress.tasks.length > 0 && <h2>{t("task.title")}</h2>}
      {progress.tasks.map((task) => {
        const handIn = progress.handIns.find((one) => one.task === task.id && one.participant === id);
        return (
          <section>
            <h3>
              <Tell map={task.title} />
            </h3>
            {handIn === undefined && <p class="muted">{t("task.missing", { day: format.day(task.due) })}</p>}
            {handIn?.url && (
              <p>
                <ExternalLink href={handIn.url} />
              </p>
            )}
            {handIn?.text && <Prose text={{ text: { und: handIn.text }, format: "plain" }} />}
          </section>
        );
      })}
      {stories.length > 0 && <h2>{t("story.titles")}</h2>}
      {stories.length > 0 && (
        <ul>
          {stories.map(({ title, url: to }) => (
            <li>
              <ExternalLink href={to}>
                <bdi>{title}</bdi>
              </ExternalLink>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={url(`${path}/cohort/${id}/remove`)}>{t("cohort.remove")}</a>
      </p>
    </>
  );
};
