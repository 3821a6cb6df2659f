import type { FC } from "hono/jsx";
import { attendanceOf } from "../../../content/types/index.ts";
import type { ShownPicture } from "../../../plugin/index.ts";
import {
  Card,
  DateLeaf,
  EventDate,
  LanguageMark,
  OriginBadge,
  Status,
  Tag,
  Tell,
  useView,
} from "../../../web/index.ts";
import type { EventGroup } from "../list-events.ts";
import { EventStatus } from "./event-status.tsx";
import { PlaceLine } from "./place-line.tsx";

interface EventCardProps {
  group: EventGroup;
  picture?: ShownPicture | undefined;
  /** What other sites call themselves, by actor. */
  names: ReadonlyMap<string, string>;
  level?: 2 | 3;
}

export const EventCard: FC<EventCardProps> = ({ group: { event, sessions }, picture, names, level = 3 }) => {
  const { t, url } = useView();
  const { source } = event;
  const mode = attendanceOf(event);
  const marks = [
    <EventStatus event={event} />,
    event.sample && <Status tone="warn">{t("sample.tag")}</Status>,
    mode && mode !== "in-person" && <Tag>{t(`mode.${mode}`)}</Tag>,
  ];
  const name = source.kind === "remote" ? names.get(source.owner) : undefined;
  return (
    <Card
      href={url(`/events/${event.id}`)}
      title={event.name}
      level={level}
      picture={picture}
      leaf={<DateLeaf when={event} />}
      tags={hasMarks(event, mode) && marks}
      by={source.kind === "remote" && <OriginBadge source={source} name={name} />}
    >
      <EventDate when={event} brief />
      <p class="muted">
        <PlaceLine event={event} brief /> <LanguageMark map={event.name} />
      </p>
      {sessions.length > 0 && (
        <ul class="found">
          {sessions.map((session) => (
            <li>
              <a href={url(`/events/${session.id}`)}>
                <Tell map={session.name} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};

function hasMarks(event: EventGroup["event"], mode: string | undefined): boolean {
  const plain =
    (event.status ?? "scheduled") === "scheduled" && !event.movedOnline && event.previousStart === undefined;
  return !plain || event.sample === true || (mode !== undefined && mode !== "in-person");
}
