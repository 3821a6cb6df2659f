import {
  type Body,
  type NewOutput,
  type Output,
  type OutputFile,
  parseNewOutput,
} from "../../../content/types/index.ts";
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

type Values = FormState["values"];

export interface InputContext {
  t: Translate;
  isRegistry: boolean;
  /** Of the files that the form names, what is known of them. */
  files?: readonly OutputFile[];
  /** What is changed. */
  known?: Output | undefined;
  /** The references that the form gives by address, as they are kept. */
  refs?: Refs | undefined;
  /** Today, for a correction and for a new document without a date. */
  today?: string;
  /** This initiative: who is named where nobody else is. */
  own?: Body;
}

export const relationFields = ["translationOf", "adaptationOf", "supersedes"] as const;
export type Refs = Partial<Record<(typeof relationFields)[number], string>> & { derivedFrom?: readonly string[] };

/** Which field of the form a mistake belongs to, where it is not the one of the same name. */
const fieldOf: Readonly<Record<string, string>> = {
  issued: "issued",
  text: "text",
  sensitivity: "sensitivity",
  "branding.mark": "mark",
  "branding.decidedBy": "markBy",
  "branding.decidedAt": "markOn",
  plainSummary: "plain",
};

/**
 * The output that the form describes. What a changed output has beyond the form's fields stays; mistakes are told in the reader's
 * language where the catalogue has them, each at its field.
 */
export function toNewOutput(values: Values, context: InputContext): Parsed<NewOutput> {
  const { t, isRegistry, known } = context;
  const input = { ...beyondTheForm(known), ...toInput(values, context) };
  const read = parseNewOutput(input, { isRegistry });
  if (!read.ok) return { ok: false, problems: read.problems.map((problem) => toOwnProblem(problem, values, t)) };
  if (hasContent(values, read.value)) return read;
  return { ok: false, problems: [{ path: "upload", message: t("form.problem.content") }] };
}

/** Mistakes in these fields; what stands on later pages is not missed yet. */
export function problemsIn(fields: readonly string[], values: Values, t: Translate): Problem[] {
  const read = toNewOutput(values, { t, isRegistry: true });
  if (read.ok) return [];
  return read.problems.filter(({ path }) => fields.some((field) => path === field || path.startsWith(`${field}.`)));
}

function toInput(values: Values, { known, files, refs = {}, today, own }: InputContext): Record<string, unknown> {
  const field = (name: string) => textOf(values, name) || undefined;
  const main = mainLanguage(values, "title");
  const inMain = (name: string) => (field(name) === undefined ? undefined : { [main]: textOf(values, name) });
  const text = mapOf(values, "text");
  const keyPoints = linesOf(values, "keyPoints").map((point) => ({ [main]: point }));
  const correction = field("correction");
  const authors = named(values, "authors", known?.authors);
  const bodies = named(values, "bodies", known?.bodies);
  return {
    title: mapOf(values, "title"),
    abstract: mapOf(values, "abstract"),
    plainSummary: mapOf(values, "plain"),
    image: pictureOf(values, { name: "picture", lang: main, known: known?.image }),
    text: text && { format: known?.text?.format ?? "markdown", text },
    files: files?.map((file) => ({
      ...file,
      language: field(`fileLanguage.${file.sha256}`),
      accessibility: someOf(listOf(values, `fileAccess.${file.sha256}`)),
      alternativeOf: alternativeIn(values, file, files),
    })),
    keyPoints: keyPoints.length > 0 ? keyPoints : undefined,
    type: field("type"),
    producer: field("producer"),
    authors,
    endorsedBy: named(values, "endorsedBy", known?.endorsedBy),
    branding: brandingOf(values, known),
    audiences: listOf(values, "audiences"),
    keywords: linesOf(values, "keywords"),
    bodies: bodies.length + authors.length === 0 && own ? [own] : bodies,
    licence: field("licence"),
    sensitivity: inMain("sensitivity"),
    event: field("event"),
    issued: readDateField(values, "issued") || (known ? undefined : today),
    version: field("version"),
    topics: listOf(values, "topics"),
    wsisActionLines: listOf(values, "wsis-action-lines"),
    gdcObjectives: listOf(values, "gdc-objectives"),
    sdgs: listOf(values, "sdgs"),
    mandate: listOf(values, "mandate"),
    languages: languagesOf(values),
    ...refs,
    ...(correction !== undefined &&
      today !== undefined && {
        status: "corrected",
        corrections: [...(known?.corrections ?? []), { on: today, note: { [main]: correction } }],
      }),
  };
}

function someOf(list: string[]): string[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** What was chosen may have been left out since. */
function alternativeIn(values: Values, { sha256 }: OutputFile, files: readonly OutputFile[]): string | undefined {
  const chosen = textOf(values, `fileAlternative.${sha256}`);
  return files.find((other) => other.sha256 === chosen && chosen !== sha256)?.sha256;
}

/** As said, else those that there is a text or a file in. */
function languagesOf(values: Values): string[] {
  const said = listOf(values, "languages");
  if (said.length > 0) return said;
  const ofFiles = listOf(values, "files").map((hash) => textOf(values, `fileLanguage.${hash}`));
  const ofTexts = Object.keys(mapOf(values, "text") ?? {});
  const found = [...new Set([...ofTexts, ...ofFiles].filter(Boolean))];
  return found.length > 0 ? found : [mainLanguage(values, "title")];
}

function brandingOf(values: Values, known: Output | undefined) {
  const mark = textOf(values, "mark");
  if (mark === "") return undefined;
  const until = known?.branding?.mark === mark ? known.branding.until : undefined;
  return {
    mark,
    decidedBy: textOf(values, "markBy") || undefined,
    decidedAt: readDateField(values, "markOn") || undefined,
    until,
  };
}

/** One name in each line; what was known of a name beside it stays. */
function named<Named extends { name: string }>(values: Values, field: string, known: readonly Named[] = []) {
  return linesOf(values, field).map((name) => known.find((one) => one.name === name) ?? { name });
}

/** An output without anything to read is none; what is only linked says so in its abstract. */
function hasContent(values: Values, { text, abstract, links = [] }: NewOutput): boolean {
  const any = [text?.text, abstract].some((map) => map !== undefined && Object.keys(map).length > 0);
  return any || links.length > 0 || listOf(values, "files").length > 0;
}

/** All that the form does not ask for: it is not lost by a correction. */
function beyondTheForm(output: Output | undefined): Record<string, unknown> {
  if (output === undefined) return {};
  const { id, visibility, created, updated, published, source, ...content } = output;
  return content;
}

function toOwnProblem({ path, message }: Problem, values: Values, t: Translate): Problem {
  const [first = ""] = path.split(".");
  const field =
    fieldOf[path] ?? (first === "title" && path === "title" ? `title.${mainLanguage(values, "title")}` : path);
  const key = `form.problem.${first === "branding" ? field : first}`;
  return { path: field, message: t.has(key) ? t(key) : message };
}
