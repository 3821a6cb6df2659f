import type { FC } from "hono/jsx";
import type { Event } from "../../../content/types/index.ts";
import { Card, CardGrid, DateLeaf, EventDate, OriginBadge, Tell, useView } from "../../../web/index.ts";
import { EventMarks, EventPlace, hasMarks } from "./event-marks.tsx";

interface Props {
  /** What they are: `soon`, `elsewhere`, `past`, `world`; key of the heading. */
  id: string;
  events: readonly Event[];
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
  /** Where all of them are. */
  all: string;
}

/** A few events as cards, with the way to all of them; nothing where there are none. */
export const EventSection: FC<Props> = ({ id, events, names, all }) => {
  const { t, url } = useView();
  if (events.length === 0) return null;
  return (
    <section aria-labelledby={`s-${id}`}>
      <div class="titled">
        <h2 id={`s-${id}`}>{t(`${id}.title`)}</h2>
        <a href={url(all)}>{t(`${id}.all`)}</a>
      </div>
      <CardGrid>
        {events.map((event) => (
          <EventCard event={event} names={names} />
        ))}
      </CardGrid>
    </section>
  );
};

/** The same in a line each, where they are not what most people come for. */
export const EventLines: FC<Props> = ({ id, events, names, all }) => {
  const { t, url } = useView();
  if (events.length === 0) return null;
  return (
    <section aria-labelledby={`s-${id}`}>
      <div class="titled">
        <h2 id={`s-${id}`}>{t(`${id}.title`)}</h2>
        <a href={url(all)}>{t(`${id}.all`)}</a>
      </div>
      <ul class="plain lined">
        {events.map((event) => (
          <EventLine event={event} owner={ownerOf(event, names)} />
        ))}
      </ul>
    </section>
  );
};

const EventLine: FC<{ event: Event; owner: string | undefined }> = ({ event, owner }) => {
  const { url, format } = useView();
  return (
    <li>
      <a href={url(`/events/${event.id}`)}>
        <Tell map={event.name} />
      </a>{" "}
      {hasMarks(event) && <EventMarks event={event} />}
      <span class="muted small">
        {format.days(event)}
        {owner && (
          <>
            {" · "}
            <bdi>{owner}</bdi>
          </>
        )}
      </span>
    </li>
  );
};

/** What the site that an event comes from calls itself. */
function ownerOf({ source }: Event, names: ReadonlyMap<string, string>): string | undefined {
  return source.kind === "remote" ? names.get(source.owner) : undefined;
}

const EventCard: FC<{ event: Event; names: ReadonlyMap<string, string> }> = ({ event, names }) => {
  const { url } = useView();
  const { source } = event;
  return (
    <Card
      href={url(`/events/${event.id}`)}
      title={event.name}
      leaf={<DateLeaf when={event} />}
      tags={hasMarks(event) && <EventMarks event={event} />}
      by={source.kind === "remote" && <OriginBadge source={source} name={ownerOf(event, names)} />}
    >
      <EventDate when={event} brief />
      <EventPlace event={event} />
    </Card>
  );
};
