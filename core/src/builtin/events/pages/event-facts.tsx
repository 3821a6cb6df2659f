import type { Child, FC } from "hono/jsx";
import { type Body, type Event, isAhead } from "../../../content/types/index.ts";
import { isHttpUrl } from "../../../kit/index.ts";
import { EventDate, type Fact, Facts, inOwnLanguage, languageName, Tell, Term, useView } from "../../../web/index.ts";
import { LevelMark } from "./level-mark.tsx";
import { PlaceLine } from "./place-line.tsx";

/** What everybody asks first: when, where, how to get in. */
export const MainFacts: FC<{ event: Event; parent?: Event | undefined }> = ({ event, parent }) => {
  const { t, format, url, now } = useView();
  const { online, place, room, capacity, remainingCapacity, registrationUrl, registrationCloses, joinMode, zone } =
    event;
  const facts: Fact[] = [
    { label: t("fact.when"), value: event.status === "postponed" ? t("fact.when.open") : <EventDate when={event} /> },
    {
      label: t("fact.where"),
      value: (place || room || event.adminArea) && <PlaceLine event={event} />,
      always: !online,
    },
    {
      label: t("fact.partOf"),
      value: parent && (
        <a href={url(`/events/${parent.id}`)}>
          <Tell map={parent.name} />
        </a>
      ),
    },
    { label: t("fact.online"), value: online && <Address url={online.url} name={online.name} /> },
    {
      label: t("fact.registration"),
      value: isAhead(event, now) && (registrationUrl || joinMode) && (
        <>
          {joinMode && <p>{t(`join.${joinMode}`)}</p>}
          {registrationUrl && <Address url={registrationUrl} name={t("fact.registration.open")} />}
          {registrationCloses !== undefined && (
            <p>{t("fact.registration.until", { date: format.dateTime(registrationCloses, zone) })}</p>
          )}
        </>
      ),
    },
    {
      label: t("fact.capacity"),
      value:
        capacity !== undefined &&
        (remainingCapacity === undefined
          ? t("fact.capacity.all", { count: capacity })
          : t("fact.capacity.left", { count: remainingCapacity, all: format.number(capacity) })),
    },
  ];
  return <Facts facts={facts} />;
};

/** What accompanies it: who, in which languages, for whom. */
export const MoreFacts: FC<{ event: Event; organiser: Child }> = ({ event, organiser }) => {
  const { t, lang, format } = useView();
  const names = (tags: readonly string[] | undefined) =>
    tags && tags.length > 0 && format.list(tags.map((tag) => languageName(tag, lang)));
  const {
    accessibility = [],
    accessibilityNote,
    organisers = [],
    hosts = [],
    website,
    contact,
    remoteHubs,
    remoteHubCount,
  } = event;
  const hubs = remoteHubs?.length ?? remoteHubCount;
  const facts: Fact[] = [
    { label: t("fact.organiser"), value: organisers.length > 0 ? <Bodies bodies={organisers} /> : organiser },
    { label: t("fact.host"), value: hosts.length > 0 && <Bodies bodies={hosts} /> },
    { label: t("fact.level"), value: event.level && <LevelMark level={event.level} /> },
    {
      label: t("fact.format"),
      value: event.sessionFormat && <Term vocabulary="session-formats" term={event.sessionFormat} />,
    },
    { label: t("fact.languages"), value: names(event.languages) },
    { label: t("fact.interpretation"), value: names(event.interpretation) },
    { label: t("fact.captions"), value: names(event.captions) },
    { label: t("fact.sign"), value: event.signLanguages?.length ? format.list(event.signLanguages) : undefined },
    {
      label: t("fact.access"),
      value: (accessibility.length > 0 || accessibilityNote) && (
        <>
          {accessibility.length > 0 && (
            <ul>
              {accessibility.map((term) => (
                <li>
                  <Term vocabulary="accessibility-features" term={term} />
                </li>
              ))}
            </ul>
          )}
          <Tell map={accessibilityNote} />
        </>
      ),
    },
    { label: t("fact.hubs"), value: hubs ? t("fact.hubs.count", { count: hubs }) : undefined },
    { label: t("fact.website"), value: website && <Address url={website} /> },
    { label: t("fact.contact"), value: contact && <Contact contact={contact} /> },
  ];
  return <Facts facts={facts} />;
};

/** A link by its name, or by its host, which tells where it leads. */
export const Address: FC<{ url: string; name?: string | undefined }> = ({ url, name }) => {
  const view = useView();
  if (!isHttpUrl(url)) return null;
  return (
    <a href={inOwnLanguage(url, view)} rel="noopener nofollow">
      <bdi>{name ?? new URL(url).host}</bdi>
    </a>
  );
};

const Bodies: FC<{ bodies: readonly Body[] }> = ({ bodies }) => (
  <ul class="plain">
    {bodies.map(({ name, url }) => (
      <li>{url ? <Address url={url} name={name} /> : <bdi>{name}</bdi>}</li>
    ))}
  </ul>
);

const Contact: FC<{ contact: string }> = ({ contact }) => {
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(contact)) return <a href={`mailto:${encodeURIComponent(contact)}`}>{contact}</a>;
  return isHttpUrl(contact) ? <Address url={contact} /> : <bdi>{contact}</bdi>;
};
