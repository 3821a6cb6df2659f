import type { FC } from "hono/jsx";
import { allDay, type Source, type When } from "../../content/types/index.ts";
import { Card, DateLeaf, EventDate, OriginBadge, Status, Tag, useView } from "../index.ts";

const hour = 3_600_000;
export const remote: Source = {
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

export function timed(day: number, zone: string, hours = 8): When {
  const start = Date.UTC(2027, 2, day, 6);
  return { start, end: start + hours * hour, zone, allDay: false };
}

export const samples: readonly Sample[] = [
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

export const EventCard: FC<{ event: Sample; level?: 2 | 3 }> = ({ event, level = 3 }) => (
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
