import type { Child, FC } from "hono/jsx";
import {
  CardGrid,
  Content,
  Empty,
  Figure,
  FilterSelect,
  Filters,
  FilterText,
  MonthCalendar,
  PageHeader,
  Pagination,
  StatTable,
  Tabs,
  useView,
} from "../index.ts";
import { EventCard, samples } from "./sample-events.tsx";

export const HomeView: FC = () => (
  <>
    <PageHeader
      hero
      title="A meeting place for everyone who shapes the Internet in Kenya"
      lead="Kenya IGF brings government, business, the technical community, academia and civil society to one table, every year since 2008."
      actions={
        <>
          <a class="btn" href="/en/events">
            See all events
          </a>
          <a class="btn quiet" href="/en/about">
            Who we are
          </a>
        </>
      }
    />
    <Content>
      <h2 class="first">Next events</h2>
      <CardGrid>
        {samples.map(
          (event): Child => (
            <EventCard event={event} />
          ),
        )}
      </CardGrid>
      <h2>In numbers</h2>
      <div class="grid">
        <Figure value={412} label="participants last year" />
        <Figure value={38} label="speakers" />
        <Figure value={undefined} label="remote hubs" />
      </div>
      <StatTable
        caption="Events by region. Africa leads with 41."
        heads={{ label: "Region", value: "Events" }}
        rows={[
          { label: "Africa", value: 41 },
          { label: "Asia-Pacific", value: 33 },
          { label: "Eastern Europe", value: undefined },
        ]}
      />
    </Content>
  </>
);

export const EventsView: FC = () => (
  <>
    <PageHeader title="Events" lead="Everything that this initiative and its peers have announced." />
    <Content>
      <Tabs
        label="Ways to look at events"
        links={[
          { href: "/en/events", label: "List", current: true },
          { href: "/en/calendar", label: "Calendar" },
          { href: "/en/past", label: "Past" },
        ]}
      />
      <Filters label="Find events">
        <FilterText name="q" label="Words" />
        <FilterSelect name="topic" label="Topic" any="All topics" options={[{ value: "ai", label: "AI" }]} />
        <FilterSelect name="region" label="Region" any="All regions" options={[{ value: "africa", label: "Africa" }]} />
      </Filters>
      <CardGrid>
        {samples.map(
          (event): Child => (
            <EventCard event={event} level={2} />
          ),
        )}
      </CardGrid>
      <Pagination next="abc" />
    </Content>
  </>
);

export const CalendarView: FC = () => {
  const { format } = useView();
  return (
    <>
      <PageHeader title="Calendar" />
      <Content>
        <MonthCalendar
          month="2027-03"
          previous="?month=2027-02"
          next="?month=2027-04"
          today="2027-03-09"
          entries={samples.map(({ name, when }) => ({ href: "/en/events/1", name, ...format.daysOf(when) }))}
        />
        <Empty
          title="No outputs yet"
          why="Messages and reports of your meetings stand here once they are published."
          action={{ href: "/en/outputs/new", label: "Add an output" }}
          example="For example: Kenya IGF 2026 Messages"
        />
      </Content>
    </>
  );
};
