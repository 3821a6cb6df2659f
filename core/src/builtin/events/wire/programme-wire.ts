import { type ExpectedOutput, type NewEvent, type RemoteHub, termLabel } from "../../../content/types/index.ts";
import type { JsonObject, LanguageMap } from "../../../kit/index.ts";
import {
  countOf,
  irisOf,
  languageOf,
  languageTag,
  lineOf,
  linesOf,
  type OwnRefs,
  objectsOf,
  readLanguageMap,
  readTexts,
  toIri,
  toRef,
  urlOf,
  writeTexts,
} from "../../../plugin/index.ts";

/** How an event hangs together with others, what it works with and what comes out of it. */
export function writeProgramme(
  event: NewEvent,
  { lang, refs, own }: { lang: string; refs: OwnRefs; own: string },
): JsonObject {
  const iris = (list: readonly string[] | undefined) => unique(list).map((ref) => toIri(ref, refs));
  const rrule = event.rrule?.replace(/^RRULE:/i, "");
  const series = event.series === undefined ? rrule && own : toIri(event.series, refs);
  const isRule = rrule !== undefined && /^FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;[A-Z]+=[A-Z0-9,+-]+)*$/.test(rrule);
  return {
    ...(event.superEvent && { "nri:superEvent": toIri(event.superEvent, refs) }),
    ...(event.partOf && { "nri:partOf": toIri(event.partOf, refs) }),
    ...(series && { "nri:series": series }),
    ...(isRule && { "nri:rrule": rrule }),
    ...(event.repeatOf && { "nri:repeatOf": toIri(event.repeatOf, refs) }),
    ...(event.sessionType && { "nri:sessionType": event.sessionType }),
    ...(event.sessionFormat && { "nri:format": event.sessionFormat }),
    ...(event.level && { "nri:level": event.level }),
    ...(event.track && { "nri:track": event.track }),
    ...filled([
      ["nri:feedsInto", iris(event.feedsInto)],
      ["nri:outputs", iris(event.outputs).slice(0, 200)],
      ["nri:usesOutputs", iris(event.usesOutputs)],
    ]),
    ...(event.expectedOutputs?.length && {
      "nri:expectedOutputs": event.expectedOutputs.slice(0, 20).map((it) => writeExpected(it, lang, refs)),
    }),
    ...(event.keyTakeaways && { "nri:keyTakeaways": { ...event.keyTakeaways } }),
    ...(event.callToAction && { "nri:callToAction": { ...event.callToAction } }),
    ...(event.remoteHubs?.length && { "nri:remoteHubs": event.remoteHubs.map(writeHub) }),
    ...(event.remoteHubCount !== undefined && { "nri:remoteHubCount": event.remoteHubCount }),
  };
}

export function readProgramme(wire: JsonObject, refs: OwnRefs): Partial<NewEvent> {
  const ref = (term: string) => {
    const iri = urlOf(wire[term]);
    return iri === undefined ? undefined : toRef(iri, refs);
  };
  const expected = objectsOf(wire["nri:expectedOutputs"])
    .slice(0, 20)
    .flatMap((item) => readExpected(item, languageOf(wire), refs) ?? []);
  const hubs = objectsOf(wire["nri:remoteHubs"])
    .slice(0, 500)
    .flatMap((item) => readHub(item) ?? []);
  const level = lineOf(wire["nri:level"], 64);
  const lists = ["feedsInto", "outputs", "usesOutputs"] as const;
  return {
    superEvent: ref("nri:superEvent"),
    partOf: ref("nri:partOf"),
    series: ref("nri:series"),
    repeatOf: ref("nri:repeatOf"),
    rrule: lineOf(wire["nri:rrule"]),
    sessionType: lineOf(wire["nri:sessionType"], 64),
    sessionFormat: lineOf(wire["nri:format"], 64),
    level: level && ["introductory", "intermediate", "advanced"].includes(level) ? level : undefined,
    track: lineOf(wire["nri:track"], 300),
    ...filled(lists.map((list) => [list, irisOf(wire[`nri:${list}`], 200).map((iri) => toRef(iri, refs))])),
    ...(expected.length > 0 && { expectedOutputs: expected }),
    keyTakeaways: readLanguageMap(wire["nri:keyTakeaways"], 5000),
    callToAction: readLanguageMap(wire["nri:callToAction"], 5000),
    ...(hubs.length > 0 && { remoteHubs: hubs }),
    remoteHubCount: countOf(wire["nri:remoteHubCount"]),
  };
}

/** What makes it possible to take part: languages, signs, captions, access. */
export function writeAccess(event: NewEvent): JsonObject {
  const tags = (list: readonly string[] | undefined) => unique(list).filter((tag) => languageTag.test(tag));
  return {
    ...filled([
      ["nri:interpretation", tags(event.interpretation)],
      ["nri:signLanguages", unique(event.signLanguages)],
      ["nri:captions", tags(event.captions)],
      ["nri:accessibility", unique(event.accessibility).filter((id) => /^[a-z0-9][a-z0-9.-]{0,63}$/.test(id))],
    ]),
    ...(event.accessibilityNote && { "nri:accessibilityNote": { ...event.accessibilityNote } }),
  };
}

export function readAccess(wire: JsonObject): Partial<NewEvent> {
  const lists = ["interpretation", "signLanguages", "captions", "accessibility"] as const;
  const note: LanguageMap | undefined = readLanguageMap(wire["nri:accessibilityNote"], 2000);
  return {
    ...filled(lists.map((list) => [list, linesOf(wire[`nri:${list}`], 50)])),
    ...(note && { accessibilityNote: note }),
  };
}

function writeExpected({ description, type, delivered }: ExpectedOutput, lang: string, refs: OwnRefs): JsonObject {
  return {
    "nri:outputType": type ?? "not-reported",
    ...writeTexts("name", description, lang),
    ...(delivered && { "nri:delivered": toIri(delivered, refs) }),
  };
}

function readExpected(item: JsonObject, lang: string, refs: OwnRefs): ExpectedOutput | undefined {
  const said = lineOf(item["nri:outputType"], 64);
  const type = said === "not-reported" ? undefined : said;
  const label = type && { en: termLabel({ vocabulary: "output-types", term: type }, "en").text };
  const description = readTexts(item, "name", { most: 1000, lang }) ?? label;
  const iri = urlOf(item["nri:delivered"]);
  if (!description) return undefined;
  return { description, ...(type && { type }), ...(iri && { delivered: toRef(iri, refs) }) };
}

function writeHub(hub: RemoteHub): JsonObject {
  return {
    city: hub.city,
    ...(hub.country && { country: hub.country }),
    host: hub.host,
    ...(hub.expectedParticipants !== undefined && { expectedParticipants: hub.expectedParticipants }),
    ...(hub.areasOfInterest && { areasOfInterest: hub.areasOfInterest }),
    ...(hub.activities && { activities: hub.activities }),
  };
}

function readHub(item: JsonObject): RemoteHub | undefined {
  const [city, host] = [lineOf(item["city"], 300), lineOf(item["host"], 300)];
  if (city === undefined || host === undefined) return undefined;
  const country = lineOf(item["country"], 2);
  const expectedParticipants = countOf(item["expectedParticipants"]);
  const [areasOfInterest, activities] = [lineOf(item["areasOfInterest"], 1000), lineOf(item["activities"], 1000)];
  return {
    city,
    host,
    ...(country && { country }),
    ...(expectedParticipants !== undefined && { expectedParticipants }),
    ...(areasOfInterest && { areasOfInterest }),
    ...(activities && { activities }),
  };
}

function filled(lists: readonly (readonly [string, string[]])[]): Record<string, string[]> {
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}

function unique(list: readonly string[] | undefined): string[] {
  return [...new Set(list)];
}
