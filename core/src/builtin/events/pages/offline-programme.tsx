import type { Child, FC } from "hono/jsx";
import { type Event, publicSpeaker } from "../../../content/types/index.ts";
import { isHttpUrl } from "../../../kit/index.ts";
import { languageName, Say, Tell, Term, useView } from "../../../web/index.ts";
import { byDay } from "../programme-search.ts";
import { MainFacts, MoreFacts } from "./event-facts.tsx";
import { EventStatus, StatusNotice } from "./event-status.tsx";
import { LevelMark } from "./level-mark.tsx";
import { timesOf } from "./programme.tsx";
import { FollowedIn, SpeakersWays } from "./session-lines.tsx";

interface Props {
  event: Event;
  sessions: readonly Event[];
  organiser: Child;
  /** Where the programme stands as it is by now. */
  address: string;
  /** Summaries and speakers of each session too. */
  full: boolean;
}

/** Everything that somebody on the road needs of a programme, in one document that asks for nothing else. */
export const OfflineProgramme: FC<Props> = ({ event, sessions, organiser, address, full }) => {
  const { t, format, now, site } = useView();
  const days = byDay(sessions, event.zone);
  return (
    <main>
      <h1>
        <Tell map={event.name} />
      </h1>
      <StatusNotice event={event} />
      {event.sample && <p class="tag">{t("sample.tag")}</p>}
      <p class="small">
        <Say
          id="offline.state"
          values={{ date: format.dateTime(now, site.zone), address: <a href={address}>{address}</a> }}
        />
      </p>
      {event.summary && (
        <p>
          <Tell map={event.summary} />
        </p>
      )}
      <MainFacts event={event} />
      <MoreFacts event={event} organiser={organiser} />
      {days.length > 1 && (
        <nav class="go" aria-label={t("offline.days")}>
          <ul>
            {days.map(([day]) => (
              <li>
                <a href={`#d-${day}`}>
                  {format.leaf(day).weekday} {format.day(day)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {days.map(([day, ofDay]) => (
        <section aria-labelledby={`d-${day}`}>
          <h2 id={`d-${day}`}>
            {format.leaf(day).weekday} {format.day(day)}
          </h2>
          <p class="small">{t("programme.zone", { zone: format.zone(event.zone, ofDay[0]?.start ?? event.start) })}</p>
          <ol>
            {ofDay.map((session) => (
              <Session session={session} event={event} full={full} />
            ))}
          </ol>
        </section>
      ))}
    </main>
  );
};

const Session: FC<{ session: Event; event: Event; full: boolean }> = ({ session, event, full }) => {
  const { t, lang, format } = useView();
  const { room, track, sessionType, level, languages, online, summary } = session;
  const own = timesOf(session, event.zone, format);
  const places = [room, track].flatMap((part) => part ?? []);
  return (
    <li>
      <div>
        <p class="at">{own === "" ? t("programme.all-day") : own}</p>
        {!session.allDay && event.zone !== "UTC" && <p class="small">{timesOf(session, "UTC", format)} UTC</p>}
      </div>
      <div>
        <h3>
          <Tell map={session.name} /> <EventStatus event={session} />
        </h3>
        {places.length > 0 && <p>{places.map((part, at) => [at > 0 && " · ", <bdi>{part}</bdi>])}</p>}
        {(sessionType || level) && (
          <p class="small">
            {sessionType && <Term vocabulary="session-types" term={sessionType} />}
            {sessionType && level && " · "}
            {level && (full ? <LevelMark level={level} /> : t(`level.${level}`))}
          </p>
        )}
        {languages?.length ? (
          <p class="small">
            {t("fact.languages")}: {format.list(languages.map((tag) => languageName(tag, lang)))}
          </p>
        ) : null}
        <FollowedIn session={session} />
        {online && isHttpUrl(online.url) && (
          <p>
            {t("event.join")}: <a href={online.url}>{online.url}</a>
          </p>
        )}
        {full && summary && (
          <p>
            <Tell map={summary} />
          </p>
        )}
        {full && <Names session={session} />}
        {full && <SpeakersWays session={session} />}
      </div>
    </li>
  );
};

const Names: FC<{ session: Event }> = ({ session: { speakers = [] } }) => {
  const { t, format } = useView();
  const names = speakers.map(publicSpeaker).flatMap(({ name }) => name ?? []);
  if (names.length === 0) return null;
  return (
    <p class="small">
      {t("speakers.title")}: <bdi>{format.list(names)}</bdi>
    </p>
  );
};
