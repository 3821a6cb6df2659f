import { type Event, formatDate, type NewEvent, parseNewEvent, toLocal } from "../../../../content/types/index.ts";
import type { Parsed, Problem } from "../../../../kit/index.ts";
import type { FormState, Translate } from "../../../../web/index.ts";
import { listOf, textOf } from "../../../../web/index.ts";
import { contentOf } from "../../import/same-event.ts";
import { dayOf } from "../../programme-search.ts";
import { signLanguagesIn } from "../held-in.tsx";
import { toPeople } from "./people-input.ts";

type Values = FormState["values"];

interface About {
  event: Event;
  known?: Event | undefined;
  t: Translate;
}

/** The session that the form describes; what a session has beyond the form's fields stays. */
export function toSession(values: Values, { event, known, t }: About): Parsed<NewEvent> {
  const field = (name: string) => textOf(values, name) || undefined;
  const lang = languageOf(event);
  const online = field("onlineUrl");
  const { speakers, rows } = toPeople(values, known?.speakers ?? []);
  const { start, end, allDay, openEnd, startDate, endDate, attendance, ...rest } = known
    ? contentOf(known)
    : ({} as Partial<NewEvent>);
  const read = parseNewEvent({
    ...rest,
    name:
      field("name") === undefined ? undefined : { ...known?.name, [nameLanguage(known, lang)]: textOf(values, "name") },
    zone: event.zone,
    startDate: field("day"),
    startTime: field("startTime"),
    endTime: field("endTime"),
    room: field("room"),
    track: field("track"),
    sessionType: field("sessionType"),
    sessionFormat: field("sessionFormat"),
    level: field("level"),
    languages: listOf(values, "languages"),
    interpretation: listOf(values, "interpretation"),
    captions: listOf(values, "captions"),
    signLanguages: signLanguagesIn(textOf(values, "signLanguages")),
    online: online === undefined ? undefined : { ...known?.online, url: online },
    attendance: attendanceFor(event, online),
    repeatOf: field("repeatOf"),
    superEvent: event.id,
    speakers,
  });
  if (read.ok) return read;
  return { ok: false, problems: read.problems.map((problem) => toOwn(problem, rows, t)) };
}

function attendanceFor({ place }: Event, online: string | undefined): string | undefined {
  if (online !== undefined) return place ? "hybrid" : "online";
  return place ? "in-person" : undefined;
}

/** The first language of the event: that of what is typed. */
export function languageOf(event: Event): string {
  return Object.keys(event.name)[0] ?? "en";
}

function nameLanguage(known: Event | undefined, lang: string): string {
  if (known === undefined || lang in known.name) return lang;
  return Object.keys(known.name)[0] ?? lang;
}

/** A session as the fields of its form hold it. */
export function sessionValues(session: Event, event: Event): Values {
  const lang = nameLanguage(session, languageOf(event));
  return {
    name: session.name[lang] ?? "",
    day: dayOf(session, event.zone),
    ...(!session.allDay && {
      startTime: clockAt(session.start, event.zone),
      ...(!session.openEnd && { endTime: clockAt(session.end, event.zone) }),
    }),
    room: session.room ?? "",
    track: session.track ?? "",
    sessionType: session.sessionType ?? "",
    sessionFormat: session.sessionFormat ?? "",
    level: session.level ?? "",
    languages: session.languages ?? [],
    interpretation: session.interpretation ?? [],
    captions: session.captions ?? [],
    signLanguages: (session.signLanguages ?? []).join(", "),
    onlineUrl: session.online?.url ?? "",
    repeatOf: session.repeatOf ?? "",
    updated: String(session.updated),
    ...Object.fromEntries(
      (session.speakers ?? []).flatMap((speaker, index) => Object.entries(personValues(speaker, index))),
    ),
  };
}

function personValues(speaker: NonNullable<Event["speakers"]>[number], index: number): Record<string, string> {
  const at = `p.${index}`;
  return {
    [`${at}.was`]: String(index),
    [`${at}.role`]: speaker.role,
    [`${at}.name`]: speaker.name ?? "",
    [`${at}.consent`]: speaker.nameConsent ? "1" : "",
    [`${at}.affiliation`]: speaker.affiliation ?? "",
    [`${at}.mode`]: speaker.mode ?? "",
    [`${at}.group`]: speaker.stakeholderGroup ?? "",
  };
}

export function clockAt(instant: number, zone: string): string {
  const { hour, minute } = toLocal(instant, zone);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** The days of the event at its place, and more of which one is needed. */
export function daysOf(event: Event, more: readonly string[] = []): string[] {
  const days = new Set(more);
  const last = event.endDate ?? formatDate(toLocal(event.end - 1, event.zone));
  for (let at = event.start; days.size < 60; at += 86_400_000) {
    const day = formatDate(toLocal(at, event.zone));
    if (day > last) break;
    days.add(day);
  }
  return [...days].sort();
}

const fieldOf: Readonly<Record<string, string>> = {
  startDate: "day",
  start: "day",
  endDate: "endTime",
  "online.url": "onlineUrl",
};

/** Mistakes in words of the reader where the catalogue has them, each at its field. */
function toOwn({ path, message }: Problem, rows: readonly number[], t: Translate): Problem {
  const person = /^speakers\.(\d+)(?:\.(\w+))?/.exec(path);
  if (person) {
    const field = person[2] === "nameConsent" ? "consent" : (person[2] ?? "name");
    const key = `session.problem.${field}`;
    return { path: `p.${rows[Number(person[1])] ?? 0}.${field}`, message: t.has(key) ? t(key) : message };
  }
  const field = fieldOf[path] ?? path.split(".")[0] ?? path;
  const key = [`session.problem.${field}`, `form.problem.${field}`].find((one) => t.has(one));
  return { path: field, message: key === undefined ? message : t(key) };
}
