import { Hono } from "hono";
import type { Child, FC } from "hono/jsx";
import { allDay, type Source, type When } from "../../content/types/index.ts";
import {
  Breadcrumb,
  Card,
  CardGrid,
  ChoiceField,
  Content,
  DateField,
  DateLeaf,
  Details,
  Empty,
  EventDate,
  Facts,
  Figure,
  FilterSelect,
  Filters,
  FilterText,
  Form,
  MonthCalendar,
  Notice,
  OriginBadge,
  type PageEnv,
  PageHeader,
  Pagination,
  Prose,
  SelectField,
  ShareLinks,
  SideBox,
  Split,
  StatTable,
  Status,
  Table,
  Tabs,
  Tag,
  TextArea,
  TextField,
  useView,
} from "../index.ts";

const hour = 3_600_000;
const remote: Source = {
  kind: "remote",
  iri: "https://igf.fj/ap/objects/1",
  origin: "https://igf.fj",
  owner: "https://igf.fj/ap/actors/igf",
  url: "https://igf.fj/en/events/1",
};

interface Sample {
  name: Record<string, string>;
  when: When;
  place: string;
  source: Source;
  topic: string;
}

function timed(day: number, zone: string, hours = 8): When {
  const start = Date.UTC(2027, 2, day, 6);
  return { start, end: start + hours * hour, zone, allDay: false };
}

const samples: readonly Sample[] = [
  {
    name: { en: "Kenya IGF 2027: meaningful access and digital trust", ar: "منتدى كينيا لحوكمة الإنترنت 2027" },
    when: timed(27, "Africa/Nairobi"),
    place: "Nairobi",
    source: { kind: "local" },
    topic: "Access",
  },
  {
    name: { en: "Pacific IGF preparatory call" },
    when: timed(2, "Pacific/Fiji", 2),
    place: "Suva",
    source: remote,
    topic: "Capacity development",
  },
  {
    name: { fr: "Dialogue local : intelligence artificielle et droits humains" },
    when: allDay("2027-03-11", "2027-03-13", "Africa/Tunis"),
    place: "Tunis",
    source: remote,
    topic: "AI",
  },
  {
    name: { ar: "حوار الشباب حول أمن الأطفال على الإنترنت" },
    when: timed(18, "Africa/Cairo", 3),
    place: "القاهرة",
    source: remote,
    topic: "Child safety",
  },
  {
    name: { en: "Open consultation on the national data strategy <draft>" },
    when: timed(18, "Africa/Nairobi", 2),
    place: "Kisumu",
    source: { kind: "local" },
    topic: "Data",
  },
];

const EventCard: FC<{ event: Sample; level?: 2 | 3 }> = ({ event, level = 3 }) => (
  <Card
    level={level}
    href={useView().url("/events/1")}
    title={event.name}
    leaf={<DateLeaf when={event.when} />}
    tags={
      <>
        <Tag>{event.topic}</Tag>
        {event.source.kind === "remote" && <Status tone="ok">Open</Status>}
      </>
    }
    by={<OriginBadge source={event.source} name="Fiji IGF" />}
  >
    <EventDate when={event.when} brief />
    <p class="muted">
      <bdi>{event.place}</bdi>
    </p>
  </Card>
);

const views: Record<string, FC> = {
  home: () => (
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
  ),
  events: () => (
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
          <FilterSelect
            name="region"
            label="Region"
            any="All regions"
            options={[{ value: "africa", label: "Africa" }]}
          />
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
  ),
  event: () => (
    <>
      <PageHeader
        crumbs={<Breadcrumb steps={[{ href: "/en/events", label: "Events" }]} />}
        kicker={
          <>
            <Status tone="warn">Postponed</Status>
            <OriginBadge source={remote} name="Fiji IGF" />
          </>
        }
        title={<bdi>Kenya IGF 2027: meaningful access and digital trust</bdi>}
        lead={<EventDate when={timed(27, "Africa/Nairobi")} />}
        actions={
          <a class="btn" href="/en/register">
            Register at the organiser’s site
          </a>
        }
      />
      <Split
        asideLabel="Details"
        aside={
          <>
            <SideBox title="Details">
              <Facts
                facts={[
                  { label: "Place", value: "KICC, Nairobi, Kenya" },
                  { label: "Languages", value: "English, Kiswahili" },
                  { label: "Accessibility", value: undefined, always: true },
                ]}
              />
            </SideBox>
            <SideBox title="Share">
              <ShareLinks title="Kenya IGF 2027" calendar="/en/events/1.ics" />
            </SideBox>
          </>
        }
      >
        <Notice tone="warn" title="This event has been postponed">
          <p>The organisers will tell the new date here.</p>
        </Notice>
        <h2>About this event</h2>
        <Prose
          text={{
            format: "html",
            text: {
              fr: "<p>Une journée pour parler d’<b>accès</b>.</p><h1>Programme</h1><ul><li>Ouverture</li><li>Débats</li></ul><script>alert(1)</script>",
            },
          }}
        />
        <h2>Sessions</h2>
        <Table
          caption="Sessions"
          captionHidden
          csv="/en/events/1.csv"
          sorted={{ by: "time", order: "ascending" }}
          columns={[
            {
              id: "name",
              label: "Session",
              heads: true,
              sortable: true,
              cell: (row) => <a href="/en/s">{row.name}</a>,
            },
            { id: "time", label: "Time", sortable: true, cell: (row) => row.time },
            { id: "seats", label: "Seats", number: true, cell: (row) => row.seats },
          ]}
          rows={[
            { name: "Opening", time: "09:00–09:30", seats: 400 },
            { name: "Affordable access in rural counties: what has worked", time: "09:30–11:00", seats: undefined },
          ]}
        />
        <Details summary="Technical details">
          <p>https://igf.fj/ap/objects/1</p>
        </Details>
      </Split>
    </>
  ),
  calendar: () => {
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
  },
  form: () => (
    <>
      <PageHeader
        title="Ask for an expert"
        lead="We pass your question on; your address is not shown to anybody else."
      />
      <Content>
        <Form
          submit="Send"
          token="t"
          state={{
            values: { name: "Amina", "start.day": "40", "start.month": "3" },
            problems: [
              { path: "email", message: "Write an e-mail address, such as amina@example.org" },
              { path: "start", message: "The day must be between 1 and 31" },
              { path: "group", message: "Choose one" },
            ],
          }}
        >
          <TextField name="name" label="Your name" autocomplete="name" />
          <TextField
            name="email"
            label="E-mail"
            type="email"
            hint="We write to you once, to confirm."
            autocomplete="email"
          />
          <DateField name="start" label="When is your meeting?" hint="For example, 27 March 2027" />
          <SelectField name="topic" label="Topic" optional empty="No matter" options={[{ value: "ai", label: "AI" }]} />
          <ChoiceField
            name="group"
            label="Stakeholder group"
            options={[
              { value: "gov", label: "Government" },
              { value: "cs", label: "Civil society" },
            ]}
          />
          <TextArea name="question" label="Your question" optional />
        </Form>
      </Content>
    </>
  ),
};

export const galleryViews = Object.keys(views);

/** One page a group of components, to look at and to check in a browser. Tests only. */
export function galleryRoutes(): Hono<PageEnv> {
  const routes = new Hono<PageEnv>();
  for (const [name, View] of Object.entries(views)) {
    routes.get(name === "home" ? "/" : `/${name}`, (c) =>
      c.var.page({
        title: name,
        description: "Gallery",
        mistakes: name === "form",
        body: <View />,
        jsonLd: { "@type": "Event", name: "</script>" },
      }),
    );
  }
  return routes;
}
