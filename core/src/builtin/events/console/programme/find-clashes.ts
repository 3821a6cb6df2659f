import { type Event, statusOf } from "../../../../content/types/index.ts";
import { dayOf } from "../../programme-search.ts";

/** What cannot be as it stands, or is worth a second look. */
export type Clash =
  | { kind: "room"; room: string; sessions: readonly [Event, Event] }
  | { kind: "speaker"; name: string; sessions: readonly [Event, Event] }
  | { kind: "outside"; sessions: readonly [Event] };

/** Two sessions in one room or with one person at the same time, and sessions on days that are not the event's. */
export function findClashes(event: Event, sessions: readonly Event[]): Clash[] {
  const held = sessions.filter((session) => statusOf(session) !== "cancelled");
  const [first, last] = [
    dayOf(event, event.zone),
    event.endDate ?? dayOf({ ...event, start: event.end - 1 }, event.zone),
  ];
  const outside = held.filter((session) => {
    const day = dayOf(session, event.zone);
    return day < first || day > last;
  });
  return [...together(held), ...outside.map((session) => ({ kind: "outside" as const, sessions: [session] as const }))];
}

/** Sessions come in the order of their beginning, so that each is held only against those that begin before its end. */
function together(sessions: readonly Event[]): Clash[] {
  const timed = sessions.filter(({ allDay }) => !allDay).toSorted((one, other) => one.start - other.start);
  return timed.flatMap((one, index) => {
    const later = timed.slice(index + 1);
    const end = later.findIndex(({ start }) => start >= one.end);
    return (end === -1 ? later : later.slice(0, end)).flatMap((other) => clashesOf(one, other));
  });
}

function clashesOf(one: Event, other: Event): Clash[] {
  const sessions = [one, other] as const;
  const isSameRoom = one.room !== undefined && other.room !== undefined && plain(one.room) === plain(other.room);
  const names = new Map(namesOf(one).map((name) => [plain(name), name]));
  const both = new Map(
    namesOf(other).flatMap((name) => (names.has(plain(name)) ? [[plain(name), name] as const] : [])),
  );
  return [
    ...(isSameRoom ? [{ kind: "room" as const, room: one.room ?? "", sessions }] : []),
    ...[...both.values()].map((name) => ({ kind: "speaker" as const, name, sessions })),
  ];
}

function namesOf({ speakers = [] }: Event): string[] {
  return speakers.flatMap(({ name }) => name ?? []);
}

function plain(text: string): string {
  return text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
