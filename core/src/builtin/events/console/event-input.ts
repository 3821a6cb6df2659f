import { type Event, type NewEvent, parseNewEvent } from "../../../content/types/index.ts";
import type { Parsed, Problem } from "../../../kit/index.ts";
import {
  type FormState,
  linesOf,
  listOf,
  mainLanguage,
  mapOf,
  pictureOf,
  readDateField,
  type Translate,
  textOf,
} from "../../../web/index.ts";
import { signLanguagesIn } from "./held-in.tsx";

type Values = FormState["values"];

/** Which field of the form a mistake belongs to, where it is not the one of the same name. */
const fieldOf: Readonly<Record<string, string>> = {
  startDate: "start",
  endDate: "end",
  "online.url": "onlineUrl",
  online: "onlineUrl",
  "place.locality": "locality",
  "place.country": "country",
  "place.street": "street",
  "place.name": "venue",
};

/**
 * The event that the form describes. What a revised event has beyond the form's fields stays; the mistakes are told in the reader's
 * language where the catalogue has them, each at its field.
 */
export function toNewEvent(values: Values, t: Translate, known?: Event): Parsed<NewEvent> {
  const read = parseNewEvent({ ...beyondTheForm(known), ...toInput(values, known) });
  if (read.ok) return read;
  return { ok: false, problems: read.problems.map((problem) => toOwnProblem(problem, t)) };
}

/** Mistakes in these fields; what stands on later pages is not missed yet. */
export function problemsIn(fields: readonly string[], values: Values, t: Translate): Problem[] {
  const read = toNewEvent(values, t);
  if (read.ok) return [];
  return read.problems.filter(({ path }) => fields.some((field) => path === field || path.startsWith(`${field}.`)));
}

function toInput(values: Values, known: Event | undefined): Record<string, unknown> {
  const field = (name: string) => textOf(values, name) || undefined;
  const text = mapOf(values, "description");
  const attendance = field("attendance") ?? "in-person";
  const place = {
    ...known?.place,
    name: field("venue") === undefined ? undefined : { [mainLanguage(values, "name")]: textOf(values, "venue") },
    street: field("street"),
    locality: field("locality"),
    country: field("country"),
  };
  return {
    name: mapOf(values, "name"),
    summary: mapOf(values, "summary"),
    image: pictureOf(values, { name: "picture", lang: mainLanguage(values, "name"), known: known?.image }),
    description: text && known?.description ? { format: known.description.format, text } : text,
    organisers: linesOf(values, "organisers").map(
      (name) => known?.organisers?.find((one) => one.name === name) ?? { name },
    ),
    partOf: field("partOf"),
    adminArea: attendance === "online" ? undefined : field("adminArea"),
    website: field("website"),
    contact: field("contact"),
    zone: field("zone"),
    startDate: readDateField(values, "start"),
    endDate: readDateField(values, "end"),
    startTime: field("startTime"),
    endTime: field("endTime"),
    attendance,
    ...(attendance !== "online" && Object.values(place).some(Boolean) && { place }),
    ...(attendance !== "in-person" &&
      field("onlineUrl") !== undefined && { online: { url: textOf(values, "onlineUrl") } }),
    topics: listOf(values, "topics"),
    languages: listOf(values, "languages"),
    interpretation: listOf(values, "interpretation"),
    captions: listOf(values, "captions"),
    signLanguages: signLanguagesIn(textOf(values, "signLanguages")),
    accessibility: listOf(values, "accessibility"),
    accessibilityNote: field("accessibilityNote") && {
      [mainLanguage(values, "name")]: textOf(values, "accessibilityNote"),
    },
    level: field("level"),
    registrationUrl: field("registrationUrl"),
    capacity: field("capacity"),
    ...(field("repeat") && { rrule: `FREQ=${textOf(values, "repeat")};COUNT=${Number(textOf(values, "times")) || 2}` }),
  };
}

/** All that the form does not ask for: it is not lost by a correction. */
function beyondTheForm(event: Event | undefined): Record<string, unknown> {
  if (event === undefined) return {};
  const {
    id,
    visibility,
    created,
    updated,
    published,
    source,
    sequence,
    start,
    end,
    allDay,
    openEnd,
    startDate,
    ...rest
  } = event;
  const { endDate, place, online, ...content } = rest;
  return content;
}

function toOwnProblem({ path, message }: Problem, t: Translate): Problem {
  const field = fieldOf[path] ?? path;
  const key = `form.problem.${field.split(".")[0]}`;
  // Where no title is written, the form asks for it in the reader's own language.
  return { path: field === "name" ? `name.${t.lang}` : field, message: t.has(key) ? t(key) : message };
}
