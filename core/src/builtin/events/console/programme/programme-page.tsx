import type { FC } from "hono/jsx";
import type { Event } from "../../../../content/types/index.ts";
import { pickLanguage } from "../../../../kit/index.ts";
import {
  Breadcrumb,
  Content,
  Empty,
  Notice,
  PageHeader,
  PostButton,
  Say,
  Status,
  Table,
  Tell,
  useView,
} from "../../../../web/index.ts";
import type { Fairness } from "../../fairness.ts";
import { EventStatus } from "../../pages/event-status.tsx";
import { FairnessTable } from "../../pages/fairness-table.tsx";
import { byDay } from "../../programme-search.ts";
import type { Clash } from "./find-clashes.ts";
import { NamesList } from "./names-list.tsx";

interface Props {
  event: Event;
  sessions: readonly Event[];
  clashes: readonly Clash[];
  fairness: readonly Fairness[];
  rooms: readonly [name: string, count: number][];
  tracks: readonly [name: string, count: number][];
  done: string | undefined;
  canPublish: boolean;
}

/** The programme as those see it who make it: sessions by day and time, what clashes, and whose day it is in. */
export const ProgrammePage: FC<Props> = ({ event, sessions, clashes, fairness, rooms, tracks, done, canPublish }) => {
  const { t, url, format, lang } = useView();
  const at = `/console/events/${event.id}/programme`;
  const waiting = sessions.filter(({ visibility }) => visibility === "draft").length;
  return (
    <>
      <PageHeader
        title={t("programme.title")}
        crumbs={
          <Breadcrumb
            steps={[
              { href: url("/console/events"), label: t("console.title") },
              { href: url(`/console/events/${event.id}`), label: pickLanguage(event.name, lang)?.text ?? "" },
            ]}
          />
        }
        lead={t("programme.zone", { zone: format.zone(event.zone, event.start) })}
        actions={
          <>
            <a class="btn" href={url(`${at}/new`)}>
              {t("session.new")}
            </a>
            {canPublish && waiting > 0 && (
              <PostButton to={`${at}/publish`} label={t("session.publish-all", { count: waiting })} />
            )}
            <a class="btn quiet" href={url(`/events/${event.id}#programme`)}>
              {t("console.see")}
            </a>
          </>
        }
      />
      <Content>
        {done !== undefined && ["saved", "removed", "published", "renamed"].includes(done) && (
          <Notice tone="ok" title={t(`session.done.${done}`)} live />
        )}
        <Clashes clashes={clashes} />
        {sessions.length === 0 && (
          <Empty
            title={t("session.none")}
            why={t("session.none.why")}
            action={{ href: url(`${at}/new`), label: t("session.new") }}
            example={t("session.none.example")}
          />
        )}
        {byDay(sessions, event.zone).map(([day, ofDay]) => (
          <>
            <h2 id={`d-${day}`}>{format.day(day)}</h2>
            <Sessions caption={format.day(day)} sessions={ofDay} event={event} at={at} />
          </>
        ))}
        {rooms.length > 0 && <NamesList at={at} field="room" names={rooms} />}
        {tracks.length > 0 && <NamesList at={at} field="track" names={tracks} />}
        {sessions.length > 0 && (
          <>
            <h2>{t("fair.title")}</h2>
            <FairnessTable fairness={fairness} />
          </>
        )}
      </Content>
    </>
  );
};

const Clashes: FC<{ clashes: readonly Clash[] }> = ({ clashes }) => {
  const { t, lang } = useView();
  if (clashes.length === 0) return null;
  const nameOf = (session: Event | undefined) => (session && pickLanguage(session.name, lang)?.text) ?? "";
  return (
    <Notice tone="warn" title={t("clash.title", { count: clashes.length })}>
      <ul>
        {clashes.slice(0, 50).map((clash) => {
          const [one, other] = clash.sessions;
          const values = {
            one: nameOf(one),
            other: nameOf(other),
            what: clash.kind === "room" ? clash.room : clash.kind === "speaker" ? clash.name : "",
          };
          return (
            <li>
              <Say id={`clash.${clash.kind}`} values={values} />
            </li>
          );
        })}
      </ul>
    </Notice>
  );
};

const Sessions: FC<{ caption: string; sessions: readonly Event[]; event: Event; at: string }> = ({
  caption,
  sessions,
  event,
  at,
}) => {
  const { t, url, format } = useView();
  const times = (session: Event) => {
    if (session.allDay) return t("session.whole-day");
    const start = format.time(session.start, event.zone);
    return session.openEnd ? start : `${start}–${format.time(session.end, event.zone)}`;
  };
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { id: "time", label: t("session.time"), cell: times },
        {
          id: "name",
          label: t("form.name"),
          heads: true,
          cell: (session) => (
            <>
              <a href={url(`${at}/${session.id}`)}>
                <Tell map={session.name} />
              </a>{" "}
              {session.visibility === "draft" && <Status tone="calm">{t("session.draft")}</Status>}
              {session.repeatOf !== undefined && <Status tone="calm">{t("session.is-repeat")}</Status>}
              <EventStatus event={session} />
              <Acts at={at} id={session.id} />
            </>
          ),
        },
        { id: "room", label: t("session.room"), cell: ({ room }) => room && <bdi>{room}</bdi> },
        { id: "track", label: t("session.track"), cell: ({ track }) => track && <bdi>{track}</bdi> },
        {
          id: "people",
          label: t("session.people"),
          cell: ({ speakers = [] }) =>
            format.list(speakers.flatMap(({ name }) => name ?? [])) ||
            (speakers.length > 0 ? format.number(speakers.length) : undefined),
        },
      ]}
      rows={sessions}
    />
  );
};

/** Below the title, where a phone shows them without scrolling sideways. */
const Acts: FC<{ at: string; id: string }> = ({ at, id }) => {
  const { t, url } = useView();
  const links = { move: `${id}/move`, copy: `new?copy=${id}`, repeat: `new?repeat=${id}`, remove: `${id}/remove` };
  return (
    <ul class="row-acts small">
      {Object.entries(links).map(([what, to]) => (
        <li>
          <a href={url(`${at}/${to}`)}>{t(`session.${what}`)}</a>
        </li>
      ))}
    </ul>
  );
};
