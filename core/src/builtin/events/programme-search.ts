import { type Event, isTerm, toLocalDate } from "../../content/types/index.ts";

/** What a programme can be narrowed by, in the address of the event's page. */
export interface ProgrammeSearch {
  /** `2027-05-04`, a day at the place of the event. */
  day?: string;
  track?: string;
  /** Vocabulary `session-levels`. */
  level?: string;
  /** Held in it, or interpreted into it. */
  language?: string;
}

/** Reads the query of an address; what is unknown is left out. */
export function readProgrammeSearch(query: URLSearchParams): ProgrammeSearch {
  const day = query.get("day");
  const track = query.get("track")?.trim().slice(0, 200);
  const level = query.get("level");
  const language = query.get("language");
  return {
    ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) && { day }),
    ...(track && { track }),
    ...(level && isTerm("session-levels", level) && { level }),
    ...(language && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) && { language }),
  };
}

/** The sessions that fit all of it. */
export function narrowProgramme(sessions: readonly Event[], search: ProgrammeSearch, zone: string): readonly Event[] {
  const { day, track, level, language } = search;
  return sessions.filter(
    (session) =>
      (day === undefined || dayOf(session, zone) === day) &&
      (track === undefined || session.track === track) &&
      (level === undefined || session.level === level) &&
      (language === undefined || tonguesOf(session).includes(language)),
  );
}

/** Day and sessions, in order: the days are those of the event's own zone. */
export function byDay(sessions: readonly Event[], zone: string): [day: string, sessions: Event[]][] {
  return [...Map.groupBy(sessions, (session) => dayOf(session, zone))];
}

export function dayOf(session: Event, zone: string): string {
  return session.startDate ?? toLocalDate(session.start, zone);
}

/** In which languages somebody can follow it. */
export function tonguesOf({ languages = [], interpretation = [] }: Event): string[] {
  return [...new Set([...languages, ...interpretation])];
}
