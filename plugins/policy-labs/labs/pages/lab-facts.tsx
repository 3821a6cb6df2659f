import { allDay } from "@nri-commons/core/content/types";
import { ExternalLink, type Fact, Facts, languageName, Terms, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { deadlineOf, type Lab } from "../lab.ts";

/** When it runs, who hosts it, how one joins, and the process outside with its deadline counted down in words. */
export const LabFacts: FC<{ lab: Lab }> = ({ lab }) => <Facts facts={[...firstFacts(lab), ...moreFacts(lab)]} />;

/** When, for whom and for what: inside of a component. */
export function firstFacts(lab: Lab): Fact[] {
  const { t, format } = useView();
  return [
    { label: t("fact.when"), value: format.when(allDay(lab.opens, lab.closes, lab.zone)) },
    { label: t("form.joining"), value: t(`joining.${lab.joining}`) },
    { label: t("fact.process"), value: lab.process && <Process lab={lab} /> },
  ];
}

/** The rest of what its page says at a glance. */
export function moreFacts(lab: Lab): Fact[] {
  const { t, format, lang } = useView();
  return [
    { label: t("form.hosts"), value: <Hosts lab={lab} />, always: true },
    {
      label: t("form.languages"),
      value: lab.languages.length > 0 && format.list(lab.languages.map((tag) => languageName(tag, lang))),
    },
    { label: t("form.topics"), value: lab.topics.length > 0 && <Terms vocabulary="topics" terms={lab.topics} /> },
    { label: t("fact.newcomers"), value: lab.newcomerAim !== undefined && format.percent(lab.newcomerAim / 100) },
    { label: t("form.invitedGroups"), value: lab.invitedGroups.length > 0 && format.list(lab.invitedGroups) },
  ];
}

const Hosts: FC<{ lab: Lab }> = ({ lab: { hosts } }) => (
  <ul>
    {hosts.map(({ name, url }) => (
      <li>{url ? <ExternalLink href={url}>{name}</ExternalLink> : <bdi>{name}</bdi>}</li>
    ))}
  </ul>
);

const Process: FC<{ lab: Lab }> = ({ lab }) => {
  const { t, format, now } = useView();
  const { process } = lab;
  if (process === undefined) return null;
  const deadline = deadlineOf(lab);
  const ahead = deadline && format.ahead(deadline, now);
  return (
    <>
      {process.url ? <ExternalLink href={process.url}>{process.name}</ExternalLink> : <bdi>{process.name}</bdi>}
      {process.body && (
        <>
          <br />
          <bdi>{process.body}</bdi>
        </>
      )}
      {deadline && (
        <>
          <br />
          {t("fact.deadline", { date: format.days(deadline) })} {ahead && <strong>({ahead})</strong>}
          {now >= deadline.end && !process.submitted && <strong>({t("fact.deadline.over")})</strong>}
        </>
      )}
      {process.submitted && (
        <>
          <br />
          {t("fact.submitted", { date: format.day(process.submitted) })}
        </>
      )}
      {process.resultUrl && (
        <>
          <br />
          <ExternalLink href={process.resultUrl}>{t("fact.result")}</ExternalLink>
        </>
      )}
    </>
  );
};
