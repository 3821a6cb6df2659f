import { allDay } from "@nri-commons/core/content/types";
import { isHttpUrl } from "@nri-commons/core/kit";
import { ExternalLink, type Fact, Facts, languageName, Tell, Term, Terms, useView } from "@nri-commons/core/web";
import type { FC } from "hono/jsx";
import { type Activity, isOpenForApplication } from "../activity.ts";

/** When and where it is, for whom, in which languages, and what it costs. */
export const ActivityFacts: FC<{ activity: Activity }> = ({ activity }) => (
  <Facts facts={[...firstFacts(activity), ...moreFacts(activity)]} />
);

/** When, until when, how and where: inside of a component. */
export function firstFacts(activity: Activity): Fact[] {
  const { t, format } = useView();
  const { starts, ends, zone } = activity;
  return [
    { label: t("activity.fact.when"), value: format.when(allDay(starts, ends, zone)) },
    { label: t("activity.field.deadline"), value: <Deadline activity={activity} /> },
    { label: t("activity.field.mode"), value: t(`activity.mode.${activity.mode}`) },
    { label: t("activity.fact.where"), value: <Where activity={activity} /> },
  ];
}

/** The rest of what its page says at a glance. */
export function moreFacts(activity: Activity): Fact[] {
  const { t, format, lang } = useView();
  const { audiences, topics, languages, accessibility } = activity;
  return [
    { label: t("activity.field.level"), value: <Term vocabulary="session-levels" term={activity.level} /> },
    {
      label: t("activity.field.languages"),
      value: languages.length > 0 && format.list(languages.map((tag) => languageName(tag, lang))),
      always: true,
    },
    {
      label: t("activity.field.audiences"),
      value: audiences.length > 0 && <Terms vocabulary="audiences" terms={audiences} />,
    },
    {
      label: t("activity.field.experience"),
      value:
        activity.experience.length > 0 &&
        format.list(activity.experience.map((one) => t(`activity.experience.${one}`))),
    },
    { label: t("activity.field.costs"), value: activity.costs && <Tell map={activity.costs} /> },
    { label: t("activity.field.support"), value: activity.support && <Tell map={activity.support} /> },
    { label: t("activity.field.topics"), value: topics.length > 0 && <Terms vocabulary="topics" terms={topics} /> },
    {
      label: t("activity.field.policyAreas"),
      value:
        activity.policyAreas.length > 0 && format.list(activity.policyAreas.map((one) => t(`activity.policy.${one}`))),
    },
    {
      label: t("activity.field.accessibility"),
      value: accessibility.length > 0 && <Terms vocabulary="accessibility-features" terms={accessibility} />,
      always: true,
    },
    {
      label: t("activity.field.accessibilityNote"),
      value: activity.accessibilityNote && <Tell map={activity.accessibilityNote} />,
    },
    { label: t("activity.field.contact"), value: activity.contact && <Contact contact={activity.contact} /> },
  ];
}

const Deadline: FC<{ activity: Activity }> = ({ activity }) => {
  const { t, format, now } = useView();
  const { deadline, wayIn } = activity;
  // As it will be, where nobody else sees it yet.
  const isOpen = isOpenForApplication(activity.state === "draft" ? { ...activity, state: "open" } : activity, now);
  if (deadline === undefined) return <>{isOpen ? t(`activity.wayIn.${wayIn}`) : t("activity.closed")}</>;
  const ahead = format.ahead(allDay(deadline, deadline, activity.zone), now);
  return (
    <>
      {format.day(deadline)} {isOpen ? ahead && <strong>({ahead})</strong> : t("activity.closed")}
    </>
  );
};

const Where: FC<{ activity: Activity }> = ({ activity: { scope, place, country, region } }) => {
  const { t, format } = useView();
  return (
    <>
      {t(`activity.scope.${scope}`)}
      {place && (
        <>
          {format.comma}
          <bdi>{place}</bdi>
        </>
      )}
      {country && (
        <>
          {format.comma}
          <Term vocabulary="countries" term={country} />
        </>
      )}
      {region && (
        <>
          {format.comma}
          <Term vocabulary="regional-groups" term={region} />
        </>
      )}
    </>
  );
};

const Contact: FC<{ contact: string }> = ({ contact }) =>
  isHttpUrl(contact) ? (
    <ExternalLink href={contact}>{contact}</ExternalLink>
  ) : (
    <a href={`mailto:${contact}`}>{contact}</a>
  );
