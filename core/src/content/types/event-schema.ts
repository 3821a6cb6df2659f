import * as z from "zod";
import type { Parsed } from "../../kit/index.ts";
import { attendances, eventStatuses, joinModes, type NewEvent } from "./event.ts";
import { parseWhen, whenFields } from "./parse-when.ts";
import {
  count,
  country,
  flag,
  instant,
  language,
  languageMap,
  line,
  list,
  parseWith,
  ref,
  richText,
  term,
  tidy,
  url,
  withLanguage,
} from "./shape.ts";
import { bodySchema, linkSchema, pictureSchema, speakerSchema, tagShape } from "./shared-schema.ts";
import type { When } from "./when.ts";

/**
 * An event from a form, a file or the API. A text may be one string, in the language `lang` (English when left out).
 * @example parseNewEvent({ name: "Kenya IGF 2027", startDate: "2027-05-04", zone: "Africa/Nairobi" })
 */
export function parseNewEvent(input: unknown): Parsed<NewEvent> {
  const fields = tidy(input);
  if (!fields) return { ok: false, problems: [{ path: "", message: "Describe the event as a group of fields" }] };
  const when = parseWhen(fields);
  const rest = Object.fromEntries(Object.entries(fields).filter(([key]) => !isWhenField(key)));
  const details = parseWith(eventSchema(), withLanguage(rest, ["name", "summary", "statusNote", "theme"]));
  if (when.ok && details.ok) return { ok: true, value: { ...details.value, ...when.value } };
  return {
    ok: false,
    problems: [...(details.ok ? [] : details.problems), ...(when.ok ? [] : when.problems)],
  };
}

function isWhenField(key: string): boolean {
  return whenFields.some((field) => field === key);
}

// Built on first use: a node that only serves pages never pays for it.
let schema: z.ZodType<Omit<NewEvent, keyof When>> | undefined;

function eventSchema() {
  schema ??= z.strictObject({
    name: languageMap(300, "Enter a title for the event"),
    ...tagShape(),
    ...what(),
    ...where(),
    ...session(),
    ...taking(),
    ...results(),
  });
  return schema;
}

const what = () => ({
  summary: languageMap(1000).optional(),
  description: richText(100_000).optional(),
  status: z.enum(eventStatuses).optional(),
  statusNote: languageMap(1000).optional(),
  previousStart: instant().optional(),
  movedOnline: flag().optional(),
  website: url().optional(),
  image: pictureSchema().optional(),
  links: list(linkSchema()).optional(),
  category: term("mobilizon-categories", "a category").optional(),
  icalUid: line(500).optional(),
  sourceUrl: url().optional(),
  sample: flag().optional(),
});

const where = () => ({
  attendance: z.enum(attendances).optional(),
  place: z
    .strictObject({
      name: languageMap(300).optional(),
      street: line().optional(),
      locality: line().optional(),
      region: line().optional(),
      postcode: line(20).optional(),
      country: country().optional(),
      countryName: line().optional(),
      latitude: z.coerce.number().min(-90).max(90, "A latitude is between -90 and 90").optional(),
      longitude: z.coerce.number().min(-180).max(180, "A longitude is between -180 and 180").optional(),
    })
    .optional(),
  online: z.strictObject({ url: url(), name: line().optional() }).optional(),
  adminArea: line().optional(),
  room: line().optional(),
  remoteHubs: list(hubSchema(), 500).optional(),
  remoteHubCount: count().optional(),
});

const hubSchema = () =>
  z.strictObject({
    city: line(),
    country: country().optional(),
    host: line(),
    expectedParticipants: count().optional(),
    areasOfInterest: line(1000).optional(),
    activities: line(1000).optional(),
  });

const session = () => ({
  superEvent: ref().optional(),
  partOf: ref().optional(),
  series: ref().optional(),
  rrule: line(500)
    .regex(/^(RRULE:)?FREQ=/i, "Write the repetition as an iCalendar rule, such as FREQ=MONTHLY;COUNT=6")
    .optional(),
  repeatOf: ref().optional(),
  feedsInto: list(ref()).optional(),
  sessionType: term("session-types", "a session type").optional(),
  sessionFormat: term("session-formats", "a session format").optional(),
  level: term("session-levels", "a level").optional(),
  track: line().optional(),
  organisers: list(bodySchema()).optional(),
  hosts: list(bodySchema()).optional(),
  speakers: list(speakerSchema(), 500).optional(),
  contact: line().optional(),
});

const taking = () => ({
  interpretation: list(language()).optional(),
  signLanguages: list(line(40)).optional(),
  captions: list(language()).optional(),
  accessibility: list(term("accessibility-features", "an accessibility feature")).optional(),
  accessibilityNote: languageMap(2000).optional(),
  joinMode: z.enum(joinModes).optional(),
  registrationUrl: url().optional(),
  registrationOpens: instant().optional(),
  registrationCloses: instant().optional(),
  capacity: count().optional(),
  remainingCapacity: count().optional(),
});

const results = () => ({
  expectedOutputs: list(
    z.strictObject({
      description: languageMap(1000, "Say what the output will be"),
      type: term("output-types", "an output type").optional(),
      delivered: ref().optional(),
    }),
  ).optional(),
  outputs: list(ref()).optional(),
  usesOutputs: list(ref()).optional(),
  keyTakeaways: languageMap(5000).optional(),
  callToAction: languageMap(5000).optional(),
});
