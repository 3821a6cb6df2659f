import { type NewOutput, type Output, type Producer, producers } from "../../../content/types/index.ts";
import type { Json, JsonObject, LanguageMap, Parsed, Problem } from "../../../kit/index.ts";
import {
  booleanOf,
  instantOf,
  languageOf,
  lineOf,
  linesOf,
  mainLanguageOf,
  numberOf,
  type OwnRefs,
  objectsOf,
  pageOf,
  readBodies,
  readLanguageMap,
  readPicture,
  readTags,
  readTexts,
  textOf,
  toWireInstant,
  urlOf,
  type WireFrame,
  type WireObject,
  writeBody,
  writePicture,
  writeTags,
  writeTexts,
} from "../../../plugin/index.ts";
import { readDiscussion, writeDiscussion } from "./discussion-wire.ts";
import { readAttachments, writeAttachments } from "./file-wire.ts";
import { readKeyPoints, writeKeyPoints } from "./key-point-wire.ts";
import { readPeople, writePerson } from "./person-wire.ts";
import { isRelatedToItself, readRelations, writeRelations } from "./relation-wire.ts";
import { filled, some } from "./some.ts";
import { readStanding, writeStanding } from "./standing-wire.ts";

/** An output as another server told it, and when they say that it was published and changed. */
export interface ReadOutput {
  output: NewOutput;
  /** Its page. */
  url?: string | undefined;
  published?: number | undefined;
  updated?: number | undefined;
}

const everybody = "https://www.w3.org/ns/activitystreams#Public";

/** `html` is the text as safe HTML, by language. */
export function toOutputWire(output: Output, frame: WireFrame, html: LanguageMap = {}): WireObject {
  const { actor } = frame;
  const lang = mainLanguageOf(output.title, frame.lang);
  return {
    id: frame.objectIri(output.id),
    type: "Article",
    "nri:kind": "Output",
    "nri:kindVersion": 1,
    url: frame.pageUrl(`/outputs/${output.id}`),
    ...writeTexts("name", output.title, lang),
    ...writeTexts("summary", output.abstract, lang),
    content: "",
    ...writeTexts("content", html, lang),
    inLanguage: lang,
    published: toWireInstant(output.published ?? output.created),
    updated: toWireInstant(output.updated),
    attributedTo: actor,
    to: [everybody],
    cc: [`${actor}/followers`],
    attachment: writeAttachments(output, frame),
    ...(output.image && { image: writePicture(output.image, lang) }),
    "nri:outputType": output.type,
    "nri:producer": output.producer,
    ...writeStanding(output, lang),
    ...writeKeyPoints(output.keyPoints, lang),
    ...(output.plainSummary && { "nri:plainSummary": { ...output.plainSummary } }),
    ...(output.sensitivity && { "nri:disclaimer": { ...output.sensitivity } }),
    ...(output.year !== undefined && { "nri:year": output.year }),
    ...(output.country && { "nri:country": output.country }),
    ...(output.region && { "nri:regionalGroup": output.region }),
    ...filled({
      "nri:audiences": [...new Set(output.audiences)].slice(0, 20),
      "nri:authors": output.authors?.map(writePerson),
      "nri:contributors": output.contributors?.map(writePerson),
      "nri:bodies": output.bodies?.slice(0, 50).map(writeBody),
      "nri:endorsedBy": output.endorsedBy?.map(writeBody),
      "nri:carriedBy": output.carriedBy?.slice(0, 20).map(writeBody),
      "nri:processes": output.processes && [...output.processes],
    }),
    ...writeTags(output, frame),
    ...writeRelations(output, frame),
    ...writeDiscussion(output, lang),
    ...(output.sourceUrl && { "nri:sourceUrl": output.sourceUrl }),
    ...(output.sample && { "nri:sample": true }),
  };
}

/** Reads what other nodes send; whatever else comes is a problem, never an exception. */
export function fromOutputWire(wire: JsonObject, refs: OwnRefs): Parsed<ReadOutput> {
  const lang = languageOf(wire);
  const title = readTexts(wire, "name", { most: 500 });
  const [type, producer] = [lineOf(wire["nri:outputType"], 64), readProducer(wire["nri:producer"])];
  const problems = problemsOf({ title, type, producer });
  if (isRelatedToItself(wire)) problems.push({ path: "id", message: "An output cannot come out of itself" });
  if (!title || !type || !producer || problems.length > 0) return { ok: false, problems };
  const content = readTexts(wire, "content", { most: 1_000_000 });
  const output: NewOutput = {
    title: toLines(title),
    type,
    producer,
    abstract: readTexts(wire, "summary", { most: 5000 }),
    text: content && { format: "html", text: content },
    ...readAttachments(wire),
    image: readImage(wire, lang),
    ...readStanding(wire, lang),
    keyPoints: readKeyPoints(wire, lang),
    plainSummary: readLanguageMap(wire["nri:plainSummary"], 5000),
    sensitivity: readLanguageMap(wire["nri:disclaimer"], 2000),
    year: readYear(wire["nri:year"]),
    country: textOf(wire["nri:country"], 2)?.match(/^[A-Z]{2}$/)?.[0],
    region: lineOf(wire["nri:regionalGroup"], 64),
    audiences: some(linesOf(wire["nri:audiences"], 20)),
    authors: some(readPeople(wire["nri:authors"], 200)),
    contributors: some(readPeople(wire["nri:contributors"], 500)),
    bodies: some(readBodies(wire["nri:bodies"])),
    endorsedBy: some(readBodies(wire["nri:endorsedBy"])),
    carriedBy: some(readBodies(wire["nri:carriedBy"])),
    processes: some(linesOf(wire["nri:processes"])),
    ...readTags(wire),
    ...readRelations(wire, refs),
    ...readDiscussion(wire, lang),
    sourceUrl: urlOf(wire["nri:sourceUrl"]),
    sample: booleanOf(wire["nri:sample"]) ? true : undefined,
  };
  const [published, updated] = [instantOf(wire["published"]), instantOf(wire["updated"])];
  return { ok: true, value: { output, url: pageOf(wire), published, updated: updated ?? published } };
}

function readImage(wire: JsonObject, lang: string): NewOutput["image"] {
  const [image] = objectsOf(wire["image"]);
  return image && readPicture(image, lang);
}

function readProducer(value: Json | undefined): Producer | undefined {
  const said = lineOf(value, 64);
  return producers.find((producer) => producer === said);
}

interface Needed {
  title: LanguageMap | undefined;
  type: string | undefined;
  producer: Producer | undefined;
}

function problemsOf({ title, type, producer }: Needed): Problem[] {
  const needed = [
    [title, "name", "An output needs a title"],
    [type, "nri:outputType", "An output needs its type, such as nri-messages"],
    [producer, "nri:producer", `Say who stands behind it, one of: ${producers.join(", ")}`],
  ] as const;
  return needed.flatMap(([value, path, message]) => (value === undefined ? [{ path, message }] : []));
}

function readYear(value: Json | undefined): number | undefined {
  const year = numberOf(value);
  return year !== undefined && Number.isInteger(year) && year >= 1990 && year <= 2200 ? year : undefined;
}

function toLines(map: LanguageMap): LanguageMap {
  return Object.fromEntries(Object.entries(map).map(([lang, text]) => [lang, text.replace(/\s+/g, " ")]));
}
