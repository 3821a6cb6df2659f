import { type Event, findTerm, type NewEvent, publicEvent } from "../../../content/types/index.ts";
import { isJsonObject, type JsonObject, type LanguageMap, type Parsed, pickLanguage } from "../../../kit/index.ts";
import {
  booleanOf,
  instantOf,
  languageOf,
  lineOf,
  listOf,
  mainLanguageOf,
  type OwnRefs,
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
} from "../../../plugin/index.ts";
import { readAttachments, writeAttachments } from "./attachment-wire.ts";
import { readJoin, writeJoin } from "./join-wire.ts";
import { readOrganisers, writeOrganisers } from "./organiser-wire.ts";
import { readWhere, writeWhere } from "./place-wire.ts";
import { readAccess, readProgramme, writeAccess, writeProgramme } from "./programme-wire.ts";
import { readSpeakers, writeSpeakers } from "./speaker-wire.ts";
import { readStatus, writeStatus } from "./status-wire.ts";
import { writeSummary } from "./summary-wire.ts";
import { readWhen, writeWhen } from "./when-wire.ts";

/** An event as another server told it, and when they say that it was published and changed. */
export interface ReadEvent {
  event: NewEvent;
  /** Its page. */
  url?: string | undefined;
  published?: number | undefined;
  updated?: number | undefined;
}

const everybody = "https://www.w3.org/ns/activitystreams#Public";

/**
 * FEP-8a8e, shaped so that Mobilizon, Gancio and the WordPress Event Bridge take it. What must not leave the node is cut
 * here. `content` is the description as safe HTML by language.
 */
export function toEventWire(whole: Event, frame: WireFrame, content: LanguageMap = {}): WireObject {
  const event = publicEvent(whole);
  const { actor } = frame;
  const lang = mainLanguageOf(event.name, frame.lang);
  const id = frame.objectIri(event.id);
  const page = frame.pageUrl(`/events/${event.id}`);
  return {
    id,
    type: "Event",
    "nri:kind": "Event",
    "nri:kindVersion": 1,
    url: page,
    ...writeTexts("name", event.name, lang),
    summary: writeSummary(event, lang),
    ...(event.summary && { "nri:plainSummary": { ...event.summary } }),
    content: "",
    ...writeTexts("content", content, lang),
    inLanguage: lang,
    published: toWireInstant(event.published ?? event.created),
    updated: toWireInstant(event.updated),
    ...writeWhen(event),
    actor,
    attributedTo: actor,
    organizers: writeOrganisers(actor, event.organisers),
    ...(event.hosts?.length && { "nri:hosts": event.hosts.map(writeBody) }),
    ...(event.contact && { "nri:contactPoint": event.contact }),
    to: [everybody],
    cc: [`${actor}/followers`],
    ...writeWhere(event, lang),
    attachment: writeAttachments(event, { lang, page }),
    category: event.category ?? "MEETING",
    ...writeJoin(event, page),
    ...writeStatus(event),
    "nri:icalUid": event.icalUid ?? `${event.id}@${new URL(id).host}`,
    ...writeTags(event, frame),
    ...writeProgramme(event, { lang, refs: frame, own: id }),
    ...writeAccess(event),
    ...(event.speakers?.length && { "nri:speakers": writeSpeakers(event.speakers) }),
    ...(event.sourceUrl && { "nri:sourceUrl": event.sourceUrl }),
    ...(event.sample && { "nri:sample": true }),
  };
}

/** Reads what other nodes, Mobilizon, Gancio, WordPress and Hubzilla send; whatever else comes is a problem, never an exception. */
export function fromEventWire(wire: JsonObject, refs: OwnRefs): Parsed<ReadEvent> {
  const when = readWhen(wire);
  if (!when.ok) return when;
  const url = urlOf(wire["url"]);
  const page = url ?? urlOf(wire["id"]);
  const content = readTexts(wire, "content");
  const description = content ?? (isOurs(wire) ? undefined : readTexts(wire, "summary", { most: 5000 }));
  const organisers = readOrganisers(wire["organizers"]);
  const hosts = readBodies(wire["nri:hosts"]);
  const speakers = readSpeakers(wire["nri:speakers"]);
  const event: NewEvent = {
    ...when.value,
    name: readName(wire, description),
    summary: readLanguageMap(wire["nri:plainSummary"], 1000),
    description: description && { format: "html", text: description },
    ...readStatus(wire, when.value.zone),
    ...readWhere(wire),
    ...readAttachments(wire, page),
    ...readJoin(wire, page),
    ...readTags(wire),
    ...readProgramme(wire, refs),
    ...readAccess(wire),
    category: categoryOf(wire),
    organisers: organisers.length > 0 ? organisers : undefined,
    hosts: hosts.length > 0 ? hosts : undefined,
    speakers: speakers.length > 0 ? speakers : undefined,
    contact: lineOf(wire["nri:contactPoint"], 300),
    icalUid: lineOf(wire["nri:icalUid"], 255) ?? lineOf(wire["uid"], 255) ?? lineOf(wire["uuid"], 255),
    sourceUrl: urlOf(wire["nri:sourceUrl"]),
    sample: booleanOf(wire["nri:sample"]) ? true : undefined,
  };
  const published = instantOf(wire["published"]);
  const updated = instantOf(wire["updated"]);
  return { ok: true, value: { event: withoutGaps(event), url: pageOf(wire), published, updated } };
}

/** True for objects that are events, with or without our own `nri:kind`. */
export function isEventObject(object: JsonObject): boolean {
  const kind = lineOf(object["nri:kind"]);
  return kind === undefined ? listOf(object["type"]).includes("Event") : kind === "Event";
}

function readName(wire: JsonObject, description: LanguageMap | undefined): LanguageMap {
  const names = readTexts(wire, "name", { most: 500 });
  if (names) return Object.fromEntries(Object.entries(names).map(([tag, name]) => [tag, name.replace(/\s+/g, " ")]));
  const words = description && pickLanguage(description, languageOf(wire));
  const text = words?.text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80)
    .toWellFormed();
  return text ? { [words?.lang ?? "und"]: text } : { und: "…" };
}

function categoryOf(wire: JsonObject): string | undefined {
  const category = lineOf(wire["category"], 64)?.toUpperCase();
  return category !== undefined && findTerm("mobilizon-categories", category) ? category : undefined;
}

function isOurs(wire: JsonObject): boolean {
  return lineOf(wire["nri:kind"]) === "Event";
}

function withoutGaps(event: NewEvent): NewEvent {
  for (const [key, value] of Object.entries(event)) {
    const isEmpty = value === undefined || (isJsonObject(value) && Object.keys(value).length === 0);
    if (isEmpty) Reflect.deleteProperty(event, key);
  }
  return event;
}
