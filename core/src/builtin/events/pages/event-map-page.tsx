import type { FC } from "hono/jsx";
import type { Event } from "../../../content/types/index.ts";
import {
  Content,
  Empty,
  EventDate,
  isNarrowed,
  PageHeader,
  Tell,
  toQuery,
  useView,
  WorldMap,
} from "../../../web/index.ts";
import type { EventSearch } from "../event-search.ts";
import type { MapPlaces } from "../map/map-places.ts";
import { EventFilters } from "./event-filters.tsx";
import { EventTabs } from "./event-list-page.tsx";
import { EventStatus } from "./event-status.tsx";

interface Props {
  search: EventSearch;
  map: MapPlaces;
  /** There are more events than the map shows. */
  more: boolean;
}

export const EventMapPage: FC<Props> = ({ search, map: { places, nowhere }, more }) => {
  const { t, url } = useView();
  const dots = places.flatMap(({ id, name, dots: ofPlace }) =>
    ofPlace.map(({ events, ...point }) => ({
      point,
      label: t("map.dot", { place: name, count: events.length }),
      href: `#${id}`,
      count: events.length,
    })),
  );
  return (
    <>
      <PageHeader title={t("map.title")} lead={t("map.lead")} />
      <Content>
        <EventTabs current="map" search={search} />
        <EventFilters list="map" />
        <WorldMap dots={dots} caption={t("map.caption")} />
        {more && (
          <p>
            {t("map.more")} <a href={url(`/events${toQuery(search)}`)}>{t("list.upcoming.title")}</a>
          </p>
        )}
        {places.length + nowhere.length === 0 ? (
          <Empty
            title={t(isNarrowed(search) ? "empty.narrowed.title" : "empty.upcoming.title")}
            why={t(isNarrowed(search) ? "empty.narrowed.why" : "empty.upcoming.why")}
            action={{
              href: url(isNarrowed(search) ? "/events/map" : "/events/past"),
              label: t(isNarrowed(search) ? "empty.narrowed.action" : "empty.upcoming.action"),
            }}
          />
        ) : (
          <div class="places">
            {places.map(({ id, name, events }) => (
              <Place id={id} name={name} events={events} />
            ))}
            {nowhere.length > 0 && <Place id="p-online" name={t("map.nowhere")} events={nowhere} />}
          </div>
        )}
      </Content>
    </>
  );
};

const Place: FC<{ id: string; name: string; events: readonly Event[] }> = ({ id, name, events }) => {
  const { url } = useView();
  return (
    <section id={id}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <ul class="plain lined">
        {events.map((event) => (
          <li>
            <a href={url(`/events/${event.id}`)}>
              <Tell map={event.name} />
            </a>{" "}
            <EventStatus event={event} />
            <EventDate when={event} brief />
          </li>
        ))}
      </ul>
    </section>
  );
};
