import type { FC } from "hono/jsx";
import { attendanceOf, type Event } from "../../../content/types/index.ts";
import { Details, Tag, Tell, Term, useView } from "../../../web/index.ts";
import { fairnessOf } from "../fairness.ts";
import { byDay, narrowProgramme, type ProgrammeSearch } from "../programme-search.ts";
import { repeatsAmong } from "../repeats-of.ts";
import { EventStatus } from "./event-status.tsx";
import { FairnessTable } from "./fairness-table.tsx";
import { LevelMark } from "./level-mark.tsx";
import { ProgrammeFilters } from "./programme-filters.tsx";
import { ProgrammeLinks } from "./programme-links.tsx";
import { Repeats } from "./repeats.tsx";
import { FollowedIn, SpeakersWays } from "./session-lines.tsx";

interface ProgrammeProps {
  event: Event;
  sessions: readonly Event[];
  search: ProgrammeSearch;
}

/** The sessions by day and hour of the event itself: one below the other on a phone, under their rooms where there is room. */
export const Programme: FC<ProgrammeProps> = ({ event, sessions, search }) => {
  const { id, zone } = event;
  const { format, t, url } = useView();
  const shown = narrowProgramme(sessions, search, zone);
  const repeats = repeatsAmong(sessions);
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{t("programme.title")}</h2>
      <p class="muted small">{t("programme.zone", { zone: format.zone(zone, sessions[0]?.start ?? 0) })}</p>
      <ProgrammeLinks id={id} sessions={sessions} zone={zone} />
      <ProgrammeFilters sessions={sessions} zone={zone} />
      {shown.length < sessions.length && (
        <p>
          {t("programme.shown", { count: shown.length, all: format.number(sessions.length) })}{" "}
          <a href={`${url(`/events/${id}`)}#programme`}>{t("programme.all")}</a>
        </p>
      )}
      {byDay(shown, zone).map(([day, ofDay]) => (
        <Day day={day} sessions={ofDay} zone={zone} repeats={repeats} />
      ))}
      {isAcrossZones(event, sessions) && (
        <Details summary={t("fair.title")}>
          <FairnessTable fairness={fairnessOf(sessions)} />
        </Details>
      )}
    </section>
  );
};

/** Fewer sessions than that say little about whose day a programme is in. */
const worthWeighing = 4;

/** People take part from elsewhere, so that it matters to them at which hour of their own day it is. */
function isAcrossZones(event: Event, sessions: readonly Event[]): boolean {
  const online = [event, ...sessions].some((one) => (attendanceOf(one) ?? "in-person") !== "in-person");
  return online && sessions.filter(({ allDay }) => !allDay).length >= worthWeighing;
}

interface DayProps {
  day: string;
  sessions: readonly Event[];
  zone: string;
  repeats: ReadonlyMap<string, readonly Event[]>;
}

const Day: FC<DayProps> = ({ day, sessions, zone, repeats }) => {
  const { format, t, lang } = useView();
  const rooms = roomsOf(sessions, lang);
  const slots = [...Map.groupBy(sessions, (session) => timesOf(session, zone, format))];
  return (
    <section aria-labelledby={`d-${day}`}>
      <h3 id={`d-${day}`}>
        {format.leaf(day).weekday} {format.day(day)}
      </h3>
      <div class={rooms.length > 0 ? `by-room n${rooms.length}` : undefined}>
        {rooms.length > 0 && (
          <ul class="rooms" aria-hidden="true">
            {rooms.map((room) => (
              <li>
                <bdi>{room}</bdi>
              </li>
            ))}
          </ul>
        )}
        <ol class="prog">
          {slots.map(([times, together]) => (
            <li>
              <div class="prog-at">
                {times === "" ? t("programme.all-day") : times}
                <YourTime session={together[0]} />
              </div>
              <ul class="prog-now">
                {together.map((session) => (
                  <li class={placeOf(session, rooms)}>
                    <SessionCard session={session} repeats={repeats.get(session.id) ?? []} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
};

/** More columns than that are too narrow to read: then the room stands in each session alone. */
const mostRooms = 6;

/** The rooms of a day, every day in the same order; none where a table would tell nothing. */
function roomsOf(sessions: readonly Event[], lang: string): string[] {
  const rooms = [...new Set(sessions.flatMap(({ room }) => room ?? []))];
  rooms.sort((one, other) => one.localeCompare(other, lang, { numeric: true }));
  return rooms.length > 1 && rooms.length <= mostRooms ? rooms : [];
}

/** Its column; what has no room of its own is for everybody, over the whole width. */
function placeOf({ room }: Event, rooms: readonly string[]): string | undefined {
  if (rooms.length === 0) return undefined;
  return room === undefined ? "c0" : `c${rooms.indexOf(room) + 1}`;
}

/** With script, what the reader's own clock shows, where it differs. */
const YourTime: FC<{ session: Event | undefined }> = ({ session }) => {
  const { words } = useView();
  if (!session || session.allDay) return null;
  const start = new Date(session.start).toISOString();
  return (
    <span class="yours" hidden data-yours={start} data-zone={session.zone}>
      {words("date.yours")} <time datetime={start} />
    </span>
  );
};

const SessionCard: FC<{ session: Event; repeats: readonly Event[] }> = ({ session, repeats }) => {
  const { url } = useView();
  const { sessionType, level, room, track } = session;
  return (
    <article class="card">
      <h4>
        <a href={url(`/events/${session.id}`)}>
          <Tell map={session.name} />
        </a>
      </h4>
      {(room || track) && (
        <p class="muted small">
          {[room, track].flatMap((part) => part ?? []).map((part, index) => [index > 0 && " · ", <bdi>{part}</bdi>])}
        </p>
      )}
      <p class="tags">
        <EventStatus event={session} />
        {sessionType && (
          <Tag>
            <Term vocabulary="session-types" term={sessionType} />
          </Tag>
        )}
        {level && (
          <Tag>
            <LevelMark level={level} />
          </Tag>
        )}
      </p>
      <FollowedIn session={session} />
      <SpeakersWays session={session} />
      <Repeats sessions={repeats} />
    </article>
  );
};

/** `09:00–10:30`; nothing for what takes the whole day. */
export function timesOf(
  { allDay, openEnd, start, end }: Event,
  zone: string,
  format: ReturnType<typeof useView>["format"],
): string {
  if (allDay) return "";
  return openEnd ? format.time(start, zone) : `${format.time(start, zone)}–${format.time(end, zone)}`;
}
