import { type Event, formatDate, refOf, toLocal } from "../../../content/types/index.ts";
import { type FormState, fromMap, type Language, pictureValues } from "../../../web/index.ts";

type Values = Record<string, string | readonly string[]>;

/** An event as the fields of its form hold it; `toNewEvent` reads it back. */
export function toValues(event: Event): FormState["values"] {
  return { ...texts(event), ...when(event), ...where(event), ...more(event) };
}

/** What a new event begins with. */
export function emptyValues(site: { zone: string; languages: readonly Language[] }): FormState["values"] {
  return { zone: site.zone, attendance: "in-person", languages: site.languages.slice(0, 1) };
}

/** What an event begins with that belongs to a larger one: its country and its time, and organisers of its own. */
export function partValues(site: Parameters<typeof emptyValues>[0], larger: Event): FormState["values"] {
  const { zone, place } = larger;
  return { ...emptyValues(site), partOf: refOf(larger), zone, country: place?.country ?? "" };
}

function texts({ name, summary, description, image, organisers = [], partOf, website, contact }: Event): Values {
  return {
    ...pictureValues("picture", image, Object.keys(name)[0] ?? "en"),
    ...fromMap("name", name),
    ...fromMap("summary", summary),
    ...fromMap("description", description?.text),
    organisers: organisers.map((one) => one.name).join("\n"),
    partOf: partOf ?? "",
    website: website ?? "",
    contact: contact ?? "",
  };
}

function when({ start, end, zone, allDay, openEnd, startDate, endDate }: Event): Values {
  const [first, last] = [toLocal(start, zone), toLocal(end, zone)];
  const from = startDate ?? formatDate(first);
  const until = endDate ?? formatDate(last);
  return {
    zone,
    ...parts("start", from),
    ...(until !== from && !openEnd && parts("end", until)),
    ...(!allDay && { startTime: clockOf(first), ...(!openEnd && { endTime: clockOf(last) }) }),
  };
}

function where({ attendance, place, online, adminArea }: Event): Values {
  const venue = place?.name ?? {};
  return {
    attendance: attendance ?? (place && online ? "hybrid" : online ? "online" : "in-person"),
    venue: Object.values(venue)[0] ?? "",
    street: place?.street ?? "",
    locality: place?.locality ?? "",
    country: place?.country ?? "",
    adminArea: adminArea ?? "",
    onlineUrl: online?.url ?? "",
  };
}

function more(event: Event): Values {
  const { topics = [], languages = [], interpretation = [], captions = [], accessibility = [] } = event;
  return {
    topics,
    languages,
    interpretation,
    captions,
    signLanguages: (event.signLanguages ?? []).join(", "),
    accessibility,
    accessibilityNote: Object.values(event.accessibilityNote ?? {})[0] ?? "",
    level: event.level ?? "",
    registrationUrl: event.registrationUrl ?? "",
    capacity: event.capacity === undefined ? "" : String(event.capacity),
  };
}

function parts(name: string, day: string): Values {
  const [year = "", month = "", date = ""] = day.split("-");
  return { [`${name}.day`]: String(Number(date)), [`${name}.month`]: String(Number(month)), [`${name}.year`]: year };
}

function clockOf({ hour, minute }: { hour: number; minute: number }): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
