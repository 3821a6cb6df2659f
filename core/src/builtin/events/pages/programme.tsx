import type { FC } from "hono/jsx";
import { type Event, toLocalDate } from "../../../content/types/index.ts";
import { Tag, Tell, useView } from "../../../web/index.ts";
import { EventStatus } from "./event-status.tsx";
import { Term } from "./term.tsx";

/** The sessions by day and hour of the event itself; what runs at the same time stands side by side where there is room. */
export const Programme: FC<{ sessions: readonly Event[]; zone: string }> = ({ sessions, zone }) => {
  const { format, t } = useView();
  const days = groupBy(sessions, (session) => session.startDate ?? toLocalDate(session.start, zone));
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{t("programme.title")}</h2>
      <p class="muted small">{t("programme.zone", { zone: format.zone(zone, sessions[0]?.start ?? 0) })}</p>
      {days.map(([day, ofDay]) => (
        <section aria-labelledby={`d-${day}`}>
          <h3 id={`d-${day}`}>
            {format.leaf(day).weekday} {format.day(day)}
          </h3>
          <ol class="prog">
            {groupBy(ofDay, (session) => timesOf(session, zone, format)).map(([times, together]) => (
              <li>
                <p class="prog-at">{times === "" ? t("programme.all-day") : times}</p>
                <ul class="prog-now">
                  {together.map((session) => (
                    <li>
                      <SessionCard session={session} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
};

const SessionCard: FC<{ session: Event }> = ({ session }) => {
  const { t, url } = useView();
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
        {level && <Tag>{t(`level.${level}`)}</Tag>}
      </p>
    </article>
  );
};

function timesOf(
  { allDay, openEnd, start, end }: Event,
  zone: string,
  format: ReturnType<typeof useView>["format"],
): string {
  if (allDay) return "";
  return openEnd ? format.time(start, zone) : `${format.time(start, zone)}–${format.time(end, zone)}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
}
