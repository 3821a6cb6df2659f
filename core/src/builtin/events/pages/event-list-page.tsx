import type { FC } from "hono/jsx";
import { toLocalDate } from "../../../content/types/index.ts";
import {
  CardGrid,
  Content,
  Empty,
  isNarrowed,
  LanguageChoice,
  PageHeader,
  Pagination,
  Tabs,
  toQuery,
  useView,
} from "../../../web/index.ts";
import type { EventSearch } from "../event-search.ts";
import type { EventGroup, ListedEvents } from "../list-events.ts";
import { EventCard } from "./event-card.tsx";
import { EventFilters } from "./event-filters.tsx";

export interface EventListProps {
  when: "upcoming" | "past";
  search: EventSearch;
  listed: ListedEvents;
  names: ReadonlyMap<string, string>;
}

export const EventListPage: FC<EventListProps> = ({ when, search, listed, names }) => {
  const { t, url } = useView();
  return (
    <>
      <PageHeader
        title={t(`list.${when}.title`)}
        lead={t(`list.${when}.lead`)}
        actions={
          <a class="btn quiet" href={url(`/events.ics${toQuery(search)}`)}>
            {t("list.subscribe")}
          </a>
        }
      />
      <Content>
        <EventTabs current={when} search={search} />
        <EventFilters list={when} />
        <LanguageChoice counts={listed.counts} />
        {listed.groups.length === 0 ? (
          <NoEvents when={when} search={search} />
        ) : (
          byMonth(listed.groups).map(([month, groups]) => (
            <Month month={month} groups={groups} names={names} pictures={listed.pictures} />
          ))
        )}
        <Pagination next={listed.next} />
        <FeedLinks search={search} when={when} />
      </Content>
    </>
  );
};

export const EventTabs: FC<{ current: "upcoming" | "past" | "calendar" | "map"; search?: EventSearch }> = ({
  current,
  search = {},
}) => {
  const { t, url } = useView();
  const query = toQuery(search);
  const links = [
    { to: "/events", id: "upcoming" },
    { to: "/events/calendar", id: "calendar" },
    { to: "/events/map", id: "map" },
    { to: "/events/past", id: "past" },
  ].map(({ to, id }) => ({ href: url(to + query), label: t(`tab.${id}`), current: id === current }));
  return <Tabs label={t("tab.label")} links={links} />;
};

interface MonthProps extends Pick<EventListProps, "names"> {
  month: string;
  groups: readonly EventGroup[];
  pictures: ListedEvents["pictures"];
}

const Month: FC<MonthProps> = (props) => {
  const { format } = useView();
  return (
    <section class="month" aria-labelledby={`m-${props.month}`}>
      <h2 id={`m-${props.month}`}>{format.month(props.month)}</h2>
      <CardGrid>
        {props.groups.map((group) => (
          <EventCard group={group} picture={props.pictures.get(group.event.id)} names={props.names} />
        ))}
      </CardGrid>
    </section>
  );
};

const NoEvents: FC<Pick<EventListProps, "when" | "search">> = ({ when, search }) => {
  const { t, url } = useView();
  if (isNarrowed(search) || search.in) {
    return (
      <Empty
        title={t("empty.narrowed.title")}
        why={t("empty.narrowed.why")}
        action={{ href: url(when === "past" ? "/events/past" : "/events"), label: t("empty.narrowed.action") }}
      />
    );
  }
  const other = when === "past" ? "/events" : "/events/past";
  return (
    <Empty
      title={t(`empty.${when}.title`)}
      why={t(`empty.${when}.why`)}
      action={{ href: url(other), label: t(`empty.${when}.action`) }}
    />
  );
};

const FeedLinks: FC<{ search: EventSearch; when: "upcoming" | "past" }> = ({ search, when }) => {
  const { t, url } = useView();
  const query = new URLSearchParams(Object.entries({ ...search, ...(when === "past" && { when: "past" }) })).toString();
  const links = [
    ["/events.ics", "feed.ics"],
    ["/events.atom", "feed.atom"],
    ["/events.json", "feed.json"],
    ["/events.csv", "feed.csv"],
  ] as const;
  return (
    <nav class="no-print" aria-label={t("feed.label")}>
      <ul class="share">
        {links.map(([path, label]) => (
          <li>
            <a href={url(query === "" ? path : `${path}?${query}`)}>{t(label)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Under the month in which each begins at its own place, in the order they come. */
function byMonth(groups: readonly EventGroup[]): [string, EventGroup[]][] {
  const months = new Map<string, EventGroup[]>();
  for (const group of groups) {
    const { startDate, start, zone } = group.event;
    const month = (startDate ?? toLocalDate(start, zone)).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), group]);
  }
  return [...months];
}
