import * as z from "zod";
import type { Parsed } from "../../kit/index.ts";
import { type NewDirectoryEntry, notReported, otherEntryKinds } from "./directory-entry.ts";
import { isLocalDate } from "./local-date.ts";
import { country, flag, language, languageMap, line, list, parseWith, term, tidy, url, withLanguage } from "./shape.ts";
import { linkSchema } from "./shared-schema.ts";
import { isTerm } from "./vocabulary.ts";

/** A directory entry from a form, a file or the API. Recognition that nobody reported stays `not-reported`. */
export function parseNewDirectoryEntry(input: unknown): Parsed<NewDirectoryEntry> {
  const fields = tidy(input);
  if (!fields) return { ok: false, problems: [{ path: "", message: "Describe the entry as a group of fields" }] };
  const texts = ["name", "summary", "purpose", "mandate", "deliverables", "decisionSpace", "note"];
  return parseWith(entrySchema(), withLanguage(fields, texts));
}

let schema: z.ZodType<NewDirectoryEntry> | undefined;

function entrySchema() {
  schema ??= z.strictObject({
    name: languageMap(300, "Enter the name of the initiative or body"),
    kind: z.string().refine((id) => isTerm("initiative-kinds", id) || otherEntryKinds.includes(id), {
      message: "Choose a kind from the list “initiative-kinds”, or school or body",
    }),
    recognition: z
      .strictObject({
        state: z.string().refine((id) => id === "not-reported" || isTerm("recognition-status", id), {
          message: "Choose a state from the list “recognition-status”, or not-reported",
        }),
        since: date(),
        by: url().optional(),
      })
      .default(notReported),
    ...profile(),
    ...work(),
    ...people(),
  });
  return schema;
}

const date = () =>
  z.string().refine(isLocalDate, "Enter a day that exists, as year-month-day, such as 2027-03-27").optional();

const yearOrDate = () =>
  z
    .preprocess((value) => (typeof value === "number" ? String(value) : value), z.string())
    .refine((value) => /^\d{4}$/.test(value) || /^\d{4}-\d{2}$/.test(value) || isLocalDate(value), {
      message: "Enter a year or a day, such as 2010 or 2010-09-14",
    })
    .optional();

const profile = () => ({
  acronym: line(40).optional(),
  otherNames: list(line(300)).optional(),
  summary: languageMap(5000).optional(),
  actor: url().optional(),
  website: url().optional(),
  links: list(linkSchema()).optional(),
  contact: line(300).optional(),
  countries: list(country(), 250).optional(),
  regions: list(term("regional-groups", "a regional group")).optional(),
  area: line(300).optional(),
  languages: list(language()).optional(),
  topics: list(term("topics", "a topic")).optional(),
  established: yearOrDate(),
  lastActive: yearOrDate(),
  latitude: z.coerce.number().min(-90).max(90, "A latitude is between -90 and 90").optional(),
  longitude: z.coerce.number().min(-180).max(180, "A longitude is between -180 and 180").optional(),
  sources: list(line(500)).optional(),
  confidence: z.enum(["confirmed", "likely", "unclear"]).optional(),
  note: languageMap(2000).optional(),
  sample: flag().optional(),
});

const work = () => ({
  purpose: languageMap(5000).optional(),
  mandate: languageMap(5000).optional(),
  reviewOn: date(),
  deliverables: languageMap(5000).optional(),
  joinUrl: url().optional(),
  archiveUrl: url().optional(),
  decisionSpace: languageMap(5000).optional(),
});

const people = () => ({
  partners: list(
    z.strictObject({
      name: line(300),
      kind: line(80).optional(),
      since: date(),
      role: line(300).optional(),
      url: url().optional(),
    }),
    500,
  ).optional(),
  roles: list(
    z.strictObject({
      role: line(120),
      person: line(300).optional(),
      stakeholderGroup: term("stakeholder-groups", "a stakeholder group").optional(),
      regionalGroup: term("regional-groups", "a regional group").optional(),
      from: date(),
      until: date(),
      liaisonFor: line(300).optional(),
    }),
    500,
  ).optional(),
  principles: list(
    z.strictObject({
      principle: term("recognition-checklist", "a line of the checklist"),
      evidenceUrl: url().optional(),
      checkedOn: date(),
      checkedBy: line(300).optional(),
      note: line(2000).optional(),
    }),
  ).optional(),
});
