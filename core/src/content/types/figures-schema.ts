import * as z from "zod";
import type { Parsed } from "../../kit/index.ts";
import type { Figures } from "./participation.ts";
import { count, flag, line, parseWith, tidy, url } from "./shape.ts";
import { isTerm } from "./vocabulary.ts";

/** Figures from a form, a file or the API. Leave out what was not counted: 0 means that nobody came. */
export function parseFigures(input: unknown): Parsed<Figures> {
  const fields = tidy(input);
  if (!fields) return { ok: false, problems: [{ path: "", message: "Give the figures as a group of fields" }] };
  return parseWith(figuresSchema(), fields);
}

let schema: z.ZodType<Figures> | undefined;

function figuresSchema() {
  schema ??= z.strictObject({
    unit: z.enum(["people", "percent"]),
    reportedBy: line(300),
    sourceUrl: url().optional(),
    note: line(2000).optional(),
    sample: flag().optional(),
    registered: count().optional(),
    total: count().optional(),
    onsite: count().optional(),
    online: count().optional(),
    hubs: count().optional(),
    countries: count().optional(),
    sessions: count().optional(),
    firstTimers: count().optional(),
    membersOfParliament: count().optional(),
    byStakeholderGroup: counts("stakeholder-groups", "a stakeholder group").optional(),
    byRegionalGroup: counts("regional-groups", "a regional group").optional(),
    byGender: z.partialRecord(z.enum(["female", "male", "other", "not-reported"]), number()).optional(),
  });
  return schema;
}

const number = () => z.coerce.number().min(0, "Enter 0 or more");

function counts(vocabulary: string, what: string) {
  const key = z.string().refine((id) => isTerm(vocabulary, id), `This is not ${what} we know: see “${vocabulary}”`);
  return z.record(key, number());
}
