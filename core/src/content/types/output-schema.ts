import * as z from "zod";
import type { Parsed, Problem } from "../../kit/index.ts";
import { isLocalDate } from "./local-date.ts";
import { brandMarks, maySayProducer, type NewOutput, outputStatuses, producers } from "./output.ts";
import {
  count,
  country,
  flag,
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
import { authorSchema, bodySchema, linkSchema, pictureSchema, tagShape } from "./shared-schema.ts";
import { findTerm, isTerm } from "./vocabulary.ts";

/**
 * An output from a form, a file or the API. `isRegistry`: the node publishes the registry, so that it may speak as the
 * Secretariat.
 * @example parseNewOutput({ title: "Messages 2026", type: "nri-messages", producer: "community" }, { isRegistry: false })
 */
export function parseNewOutput(input: unknown, { isRegistry }: { isRegistry: boolean }): Parsed<NewOutput> {
  const fields = tidy(input);
  if (!fields) return { ok: false, problems: [{ path: "", message: "Describe the output as a group of fields" }] };
  const parsed = parseWith(outputSchema(), withLanguage(fields, ["title", "abstract", "plainSummary", "theme"]));
  if (!parsed.ok) return parsed;
  const problems = [
    ...producerProblems(parsed.value, isRegistry),
    ...brandingProblems(parsed.value),
    ...alternativeProblems(parsed.value),
  ];
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** What of logo or emblem this output may not bear. The emblem column of `output-types` is a cautious default. */
export function brandingProblems({ branding, type }: Pick<NewOutput, "branding" | "type">): Problem[] {
  if (!branding || findTerm("branding", branding.mark)?.fields["needsDecision"] !== true) return [];
  if (branding.mark === "un-emblem" && findTerm("output-types", type)?.fields["emblem"] === "no") {
    return [
      { path: "branding.mark", message: "An output of this type may not bear the UN emblem. Choose another mark" },
    ];
  }
  if (branding.decidedBy && branding.decidedAt) return [];
  return [
    {
      path: "branding.decidedBy",
      message: "Say who allowed this mark and on which day. Ask the Secretariat first if nobody has",
    },
  ];
}

function producerProblems({ producer }: NewOutput, isRegistry: boolean): Problem[] {
  if (maySayProducer(producer, { isRegistry })) return [];
  return [
    {
      path: "producer",
      message: "Only the Secretariat's own site publishes as the Secretariat. Choose community or joint",
    },
  ];
}

/** Another form of a file is one of a file beside it. */
function alternativeProblems({ files = [] }: NewOutput): Problem[] {
  return files.flatMap(({ alternativeOf, sha256 }, index) =>
    alternativeOf === undefined || files.some((other) => other.sha256 === alternativeOf && alternativeOf !== sha256)
      ? []
      : [{ path: `files.${index}.alternativeOf`, message: "Choose another file of the same output" }],
  );
}

let schema: z.ZodType<NewOutput> | undefined;

function outputSchema() {
  schema ??= z.strictObject({
    title: languageMap(500, "Enter a title for the output"),
    type: term("output-types", "an output type"),
    producer: z.enum(producers),
    ...tagShape(),
    ...identity(),
    ...contents(),
    ...people(),
    ...relations(),
  });
  return schema;
}

const date = () =>
  z.string().refine(isLocalDate, "Enter a day that exists, as year-month-day, such as 2027-03-27").optional();

const identity = () => ({
  status: z.enum(outputStatuses).optional(),
  version: line(40).optional(),
  year: z.coerce.number().int().min(1990, "Enter the year in four digits").max(2200).optional(),
  issued: date(),
  licence: z
    .string()
    .refine((value) => isTerm("licences", value) || /^https:\/\/\S+$/.test(value), {
      message: "Choose a licence from the list, or give the address of its text",
    })
    .optional(),
  branding: z
    .strictObject({ mark: z.enum(brandMarks), decidedBy: line().optional(), decidedAt: date(), until: date() })
    .optional(),
  pinned: flag().optional(),
  sourceUrl: url().optional(),
  sample: flag().optional(),
});

const contents = () => ({
  abstract: languageMap(5000).optional(),
  plainSummary: languageMap(5000).optional(),
  keyPoints: list(languageMap(2000), 50).optional(),
  audiences: list(term("audiences", "an audience")).optional(),
  text: richText(1_000_000).optional(),
  files: list(fileSchema(), 50).optional(),
  image: pictureSchema().optional(),
  links: list(linkSchema()).optional(),
  sensitivity: languageMap(2000).optional(),
  corrections: list(
    z.strictObject({ on: date().unwrap(), note: languageMap(2000, "Say what was corrected") }),
  ).optional(),
  recommendation: z
    .strictObject({
      basis: languageMap(5000, "Say what the recommendation rests on"),
      dissent: languageMap(5000).optional(),
    })
    .optional(),
  consultation: z
    .strictObject({
      from: date(),
      until: date(),
      url: url().optional(),
      commentsAnswered: flag().optional(),
      dissentRecorded: flag().optional(),
    })
    .optional(),
});

const hash = () => z.string().regex(/^[0-9a-f]{64}$/, "Give the SHA-256 of the file as 64 hexadecimal digits");

const fileSchema = () =>
  z.strictObject({
    name: line(200),
    mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, "Give the media type, such as application/pdf"),
    bytes: count(),
    sha256: hash(),
    pages: count().optional(),
    accessibility: list(term("material-accessibility", "what makes a file accessible")).optional(),
    alternativeOf: hash().optional(),
    language: language().optional(),
    url: url().optional(),
  });

const people = () => ({
  authors: list(authorSchema(), 200).optional(),
  bodies: list(bodySchema()).optional(),
  contributors: list(authorSchema(), 500).optional(),
  endorsedBy: list(bodySchema()).optional(),
  carriedBy: list(bodySchema()).optional(),
  country: country().optional(),
  region: term("regional-groups", "a regional group").optional(),
});

const relations = () => ({
  derivedFrom: list(ref()).optional(),
  adaptationOf: ref().optional(),
  translationOf: ref().optional(),
  variantOf: ref().optional(),
  supersedes: ref().optional(),
  supersededBy: ref().optional(),
  event: ref().optional(),
  contributesTo: list(ref()).optional(),
  processes: list(line(80)).optional(),
});
