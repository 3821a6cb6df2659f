import { isLocalDate, isZone } from "@nri-commons/core/content/types";
import {
  isJsonObject,
  type Json,
  type JsonObject,
  type LanguageMap,
  type Parsed,
  type Problem,
} from "@nri-commons/core/kit";
import {
  booleanOf,
  instantOf,
  irisOf,
  lineOf,
  linesOf,
  mainLanguageOf,
  numberOf,
  objectsOf,
  pageOf,
  readBodies,
  readLanguageMap,
  readTags,
  readTexts,
  toWireInstant,
  urlOf,
  type WireFrame,
  type WireObject,
  writeBody,
  writeTags,
  writeTexts,
} from "@nri-commons/core/plugin";
import { type Convenor, type ExternalProcess, type Lab, labFormats, type NewLab, spanOf } from "../labs/lab.ts";

/** A lab as another site told it. */
export interface ReadLab {
  lab: NewLab;
  state: "open" | "closed";
  takesPart: readonly string[];
  url?: string | undefined;
  published?: number | undefined;
  updated: number;
}

const everybody = "https://www.w3.org/ns/activitystreams#Public";

/** `html` is the whole as an article that reads alone, by language. */
export function toLabWire(lab: Lab, frame: WireFrame, html: LanguageMap): WireObject {
  const lang = mainLanguageOf(lab.title, frame.lang);
  const { start, end } = spanOf(lab);
  return {
    id: frame.objectIri(lab.id),
    type: "Article",
    "nri:kind": "PolicyLab",
    "nri:kindVersion": 1,
    url: frame.pageUrl(`/labs/${lab.id}`),
    ...writeTexts("name", lab.title, lang),
    ...writeTexts("summary", lab.question, lang),
    ...writeTexts("content", html, lang),
    inLanguage: lang,
    published: toWireInstant(lab.published ?? lab.created),
    // To the millisecond: two changes within one second are two.
    updated: new Date(lab.updated).toISOString(),
    attributedTo: frame.actor,
    to: [everybody],
    cc: [`${frame.actor}/followers`],
    startTime: toWireInstant(start),
    endTime: toWireInstant(end),
    timezone: lab.zone,
    "nri:startDate": lab.opens,
    "nri:endDate": lab.closes,
    "nri:labFormat": lab.format,
    "nri:labState": lab.state === "closed" ? "closed" : "open",
    "nri:issue": { ...lab.issue },
    "nri:question": { ...lab.question },
    "nri:bodies": lab.hosts.map(writeBody),
    "nri:convenors": lab.convenors.map(writeConvenor),
    "nri:joining": lab.joining,
    "nri:invitedGroups": [...lab.invitedGroups],
    "nri:takesPart": [...lab.takesPart],
    ...(lab.newcomerAim !== undefined && { "nri:newcomerAim": lab.newcomerAim }),
    ...(lab.call && { "nri:call": { ...lab.call } }),
    ...(lab.process && { "nri:process": writeProcess(lab.process) }),
    ...writeTags({ topics: lab.topics, languages: lab.languages }, frame),
    ...(lab.sample && { "nri:sample": true }),
  };
}

/** Reads what other sites send; whatever else comes is a problem, never an exception. */
export function fromLabWire(wire: JsonObject): Parsed<ReadLab> {
  const title = readTexts(wire, "name", { most: 300 });
  const question = readLanguageMap(wire["nri:question"], 1000) ?? readTexts(wire, "summary", { most: 1000 });
  const [opens, closes] = [lineOf(wire["nri:startDate"], 10), lineOf(wire["nri:endDate"], 10)];
  const zone = lineOf(wire["timezone"], 64);
  const problems: Problem[] = [];
  if (!title) problems.push({ path: "name", message: "A lab needs a title" });
  if (!question) problems.push({ path: "nri:question", message: "A lab needs its question" });
  if (!isLocalDate(opens) || !isLocalDate(closes))
    problems.push({ path: "nri:startDate", message: "A lab needs its days" });
  if (!title || !question || !isLocalDate(opens) || !isLocalDate(closes)) return { ok: false, problems };
  const { topics = [], languages = [] } = readTags(wire);
  const aim = numberOf(wire["nri:newcomerAim"]);
  const lab: NewLab = {
    title,
    issue: readLanguageMap(wire["nri:issue"], 10_000) ?? {},
    question,
    topics,
    languages,
    format: labFormats.find((one) => one === wire["nri:labFormat"]) ?? "lab",
    hosts: readBodies(wire["nri:bodies"]).slice(0, 10),
    convenors: readConvenors(wire["nri:convenors"]),
    opens,
    closes: [opens, closes].toSorted()[1] ?? closes,
    zone: isZone(zone) ? zone : "Etc/UTC",
    joining: wire["nri:joining"] === "approval" ? "approval" : "open",
    process: readProcess(wire["nri:process"]),
    newcomerAim: aim !== undefined && aim >= 0 && aim <= 100 ? aim : undefined,
    invitedGroups: linesOf(wire["nri:invitedGroups"], 20),
    call: readLanguageMap(wire["nri:call"], 5000),
    sample: booleanOf(wire["nri:sample"]) ? true : undefined,
  };
  const published = instantOf(wire["published"]);
  const updated = instantOf(wire["updated"]) ?? published ?? 0;
  const state = wire["nri:labState"] === "closed" ? "closed" : "open";
  const takesPart = irisOf(wire["nri:takesPart"], 200);
  return { ok: true, value: { lab, state, takesPart, url: pageOf(wire), published, updated } };
}

function writeConvenor({ name, group, region, affiliation }: Convenor): JsonObject {
  return {
    type: "Person",
    name,
    "nri:stakeholderGroup": group,
    ...(region && { "nri:regionalGroup": region }),
    ...(affiliation && { "nri:affiliation": affiliation }),
  };
}

function readConvenors(value: Json | undefined): Convenor[] {
  return objectsOf(value)
    .flatMap((item) => {
      const [name, group] = [lineOf(item["name"], 200), lineOf(item["nri:stakeholderGroup"], 64)];
      if (name === undefined || group === undefined) return [];
      const region = lineOf(item["nri:regionalGroup"], 64);
      const affiliation = lineOf(item["nri:affiliation"], 200);
      return [{ name, group, ...(region && { region }), ...(affiliation && { affiliation }) }];
    })
    .slice(0, 20);
}

function writeProcess(process: ExternalProcess): JsonObject {
  const { name, body, url, deadline, submitted, resultUrl } = process;
  return {
    name,
    ...(body && { "nri:body": body }),
    ...(url && { url }),
    ...(deadline && { "nri:deadline": deadline }),
    ...(submitted && { "nri:submitted": submitted }),
    ...(resultUrl && { "nri:resultUrl": resultUrl }),
  };
}

function readProcess(value: Json | undefined): ExternalProcess | undefined {
  if (!isJsonObject(value)) return undefined;
  const name = lineOf(value["name"], 300);
  if (name === undefined) return undefined;
  const day = (key: string) => {
    const date = lineOf(value[key], 10);
    return isLocalDate(date) ? date : undefined;
  };
  return {
    name,
    body: lineOf(value["nri:body"], 300),
    url: urlOf(value["url"]),
    deadline: day("nri:deadline"),
    submitted: day("nri:submitted"),
    resultUrl: urlOf(value["nri:resultUrl"]),
  };
}
