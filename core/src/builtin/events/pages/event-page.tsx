import type { Child, FC } from "hono/jsx";
import { type Event, eventLanguages, type Figures, isPast, type Output } from "../../../content/types/index.ts";
import { isHttpUrl, pickLanguage } from "../../../kit/index.ts";
import type { KeptPicture } from "../../../plugin/index.ts";
import {
  Breadcrumb,
  DateLeaf,
  inOwnLanguage,
  isReadable,
  Notice,
  OriginBadge,
  PageHeader,
  Picture,
  Prose,
  ReadableIn,
  ShareLinks,
  SideBox,
  Split,
  Status,
  Tag,
  Tell,
  Term,
  useView,
} from "../../../web/index.ts";
import type { ProgrammeSearch } from "../programme-search.ts";
import { Address, MainFacts, MoreFacts } from "./event-facts.tsx";
import { EventOutputs } from "./event-outputs.tsx";
import { EventStatus, StatusNotice } from "./event-status.tsx";
import { EventTags } from "./event-tags.tsx";
import { Programme } from "./programme.tsx";
import { Repeats } from "./repeats.tsx";
import { Speakers } from "./speakers.tsx";
import { SubEvents } from "./sub-events.tsx";
import { TookPart } from "./took-part.tsx";

export interface EventPageProps {
  event: Event;
  /** The copies of its picture that we keep: nothing is loaded from other sites, which would learn who reads here. */
  picture: KeptPicture | undefined;
  /** The event that this one belongs to, as a session or with a page of its own. */
  parent: Event | undefined;
  /** Those that belong to this one and are no sessions. */
  parts: readonly Event[];
  sessions: readonly Event[];
  /** The same session at other times. */
  repeats: readonly Event[];
  /** What of the programme was asked for. */
  programme: ProgrammeSearch;
  /** What the owner of a remote event calls itself. */
  owner: string | undefined;
  outputs: readonly Output[];
  /** Who took part, as it was reported. */
  figures: readonly Figures[];
  sidebar: readonly Child[];
}

export const EventPage: FC<EventPageProps> = ({
  event,
  parent,
  parts,
  sessions,
  repeats,
  programme,
  picture,
  owner,
  outputs,
  figures,
  sidebar,
}) => {
  const { t, lang, url, site } = useView();
  const title = pickLanguage(event.name, lang);
  const languages = eventLanguages(event);
  const calendar = url(`/events/${event.id}.ics`);
  const organiser =
    event.source.kind === "remote" ? <bdi>{owner ?? hostOf(event.source.origin)}</bdi> : <Tell map={site.name} />;
  return (
    <>
      <PageHeader
        title={<Tell map={event.name} />}
        leaf={event.status !== "postponed" && <DateLeaf when={event} />}
        crumbs={<Crumbs parent={parent} />}
        kicker={<Kicker event={event} owner={owner} />}
        lead={event.summary && <Tell map={event.summary} />}
        actions={<Actions event={event} calendar={calendar} />}
      />
      <Split
        asideLabel={t("event.aside")}
        aside={
          <>
            <SideBox title={t("event.about")}>
              <MoreFacts event={event} organiser={organiser} />
            </SideBox>
            <EventTags event={event} />
            {sidebar}
            <SideBox title={t("event.share")}>
              <ShareLinks
                title={title?.text ?? ""}
                calendar={calendar}
                texts={event.visibility === "published" ? `/events/${event.id}/share` : undefined}
              />
            </SideBox>
          </>
        }
      >
        {event.visibility === "draft" && (
          <Notice tone="warn">
            <p>{t("console.only-inside")}</p>
          </Notice>
        )}
        {event.sample && (
          <Notice tone="warn" title={t("sample.title")}>
            <p>{t("sample.text")}</p>
          </Notice>
        )}
        <StatusNotice event={event} />
        <ReadableIn languages={languages} />
        <div class="key-facts">
          <MainFacts event={event} parent={event.partOf ? parent : undefined} />
          <Repeats sessions={repeats} />
        </div>
        {picture && <Picture picture={picture} alt={event.image?.alt ?? {}} sizes="(min-width: 60rem) 42rem, 100vw" />}
        <Prose text={event.description} quiet={!isReadable(languages, lang)} />
        {sessions.length > 0 && <Programme event={event} sessions={sessions} search={programme} />}
        <SubEvents events={parts} />
        {event.speakers && event.speakers.length > 0 && <Speakers speakers={event.speakers} />}
        <EventOutputs outputs={outputs} />
        <Results event={event} />
        {figures.length > 0 && <TookPart figures={figures} />}
      </Split>
    </>
  );
};

const Crumbs: FC<{ parent: Event | undefined }> = ({ parent }) => {
  const { t, url, lang } = useView();
  const up = parent ? [{ href: url(`/events/${parent.id}`), label: pickLanguage(parent.name, lang)?.text ?? "" }] : [];
  return <Breadcrumb steps={[{ href: url("/events"), label: t("nav.events") }, ...up]} />;
};

const Kicker: FC<{ event: Event; owner: string | undefined }> = ({ event, owner }) => {
  const { t, now, format } = useView();
  const ahead = event.status === "cancelled" || event.status === "postponed" ? undefined : format.ahead(event, now);
  return (
    <>
      <EventStatus event={event} />
      {ahead && <span>{ahead}</span>}
      {isPast(event, now) && <Status tone="calm">{t("state.over")}</Status>}
      {event.sample && <Status tone="warn">{t("sample.tag")}</Status>}
      {event.sessionType && (
        <Tag>
          <Term vocabulary="session-types" term={event.sessionType} />
        </Tag>
      )}
      <OriginBadge source={event.source} name={owner} />
    </>
  );
};

/** The one thing most readers came for stands first: to take part while it lies ahead. */
const Actions: FC<{ event: Event; calendar: string }> = ({ event, calendar }) => {
  const view = useView();
  const { t, now } = view;
  if (isPast(event, now) || event.status === "cancelled" || event.status === "postponed") return null;
  const { registrationUrl, online } = event;
  const way = registrationUrl ?? online?.url;
  return (
    <>
      {way !== undefined && isHttpUrl(way) && (
        <a class="btn" href={inOwnLanguage(way, view)} rel="noopener nofollow">
          {t(registrationUrl ? "event.register" : "event.join")}
        </a>
      )}
      <a class={way ? "btn quiet" : "btn"} href={calendar}>
        {t("event.calendar")}
      </a>
    </>
  );
};

const Results: FC<{ event: Event }> = ({ event }) => {
  const { t } = useView();
  const { keyTakeaways, callToAction, expectedOutputs = [], links = [] } = event;
  return (
    <>
      {expectedOutputs.length > 0 && (
        <>
          <h2>{t("event.expected")}</h2>
          <ul>
            {expectedOutputs.map(({ description }) => (
              <li>
                <Tell map={description} />
              </li>
            ))}
          </ul>
        </>
      )}
      {keyTakeaways && (
        <>
          <h2>{t("event.takeaways")}</h2>
          <Prose text={{ format: "plain", text: keyTakeaways }} />
        </>
      )}
      {callToAction && (
        <>
          <h2>{t("event.call")}</h2>
          <Prose text={{ format: "plain", text: callToAction }} />
        </>
      )}
      {links.length > 0 && (
        <>
          <h2>{t("event.links")}</h2>
          <ul>
            {links.map(({ url, name }) => (
              <li>
                <Address url={url} name={name} />
              </li>
            ))}
          </ul>
        </>
      )}
      {event.sourceUrl && (
        <p class="muted small">
          {t("event.source")} <Address url={event.sourceUrl} />
        </p>
      )}
    </>
  );
};

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, "");
}
