import { isJsonObject, type Json, type JsonObject } from "../../../kit/index.ts";
import { lineFrom, objectsFrom, rawFrom, some, urlFrom, zoneFrom } from "./foreign-values.ts";
import { heldSpeakers } from "./held-speakers.ts";
import { richDescription } from "./html-text.ts";
import type { ImportRow, ReadFile, ReadOptions } from "./import-row.ts";
import { momentIn } from "./moment-in.ts";
import { rowNotes } from "./row-notes.ts";
import { sessionKind } from "./session-kind.ts";

/** True for what Indico answers at `/export/event/ID.json` and `/export/categ/ID.json`. */
export function isIndicoExport(json: unknown): json is JsonObject {
  return (
    isJsonObject(json) && Array.isArray(json["results"]) && (json["_type"] === "HTTPAPIResult" || isConference(json))
  );
}

function isConference(json: JsonObject): boolean {
  return objectsFrom(json["results"]).some((event) => event["_type"] === "Conference");
}

/** Each event, and below it its sessions: slots of sessions with what is held in them, and contributions that stand alone. */
export function readIndicoEvents(json: JsonObject, options: ReadOptions): ReadFile {
  const rows = objectsFrom(json["results"]).flatMap((event, index) => readEvent(event, `event ${index + 1}`, options));
  const isPart = json["complete"] === false || json["additionalInfo"] === "moreFutureEvents";
  return { rows, problems: [], isPart };
}

function readEvent(event: JsonObject, at: string, options: ReadOptions): ImportRow[] {
  const { lang } = options;
  const url = urlFrom(event["url"]);
  const key =
    url ?? `indico:${options.url === undefined ? "" : new URL(options.url).host}:${lineFrom(event["id"]) ?? at}`;
  const zone = zoneFrom(rawFrom(event["timezone"]), { fallback: options.zone, at: undefined });
  const venue = lineFrom(event["location"]);
  const room = roomOf(event);
  const place = some({
    name: (venue ?? room) === undefined ? undefined : { [lang]: venue ?? room ?? "" },
    street: lineFrom(event["address"]),
  });
  const keywords = (Array.isArray(event["keywords"]) ? event["keywords"] : []).flatMap(
    (word) => lineFrom(word, 80) ?? [],
  );
  const input = some({
    lang,
    name: lineFrom(event["title"]),
    description: richDescription(rawFrom(event["description"]), lang),
    ...timesOf(event, zone),
    place: Object.keys(place).length > 0 ? place : undefined,
    room: venue === undefined ? undefined : room,
    keywords: keywords.length > 0 ? keywords.slice(0, 30) : undefined,
    website: url,
    sourceUrl: url,
  });
  const slots = objectsFrom(event["sessions"]).flatMap((slot, index) =>
    readSlot(slot, { at: `${at}, session ${index + 1}`, partOf: key, zone, lang }),
  );
  const loose = objectsFrom(event["contributions"]).map((talk, index) =>
    readTalk(talk, { at: `${at}, contribution ${index + 1}`, partOf: key, zone, lang }),
  );
  return [{ at, key, input }, ...slots, ...loose];
}

interface Within {
  at: string;
  partOf: string;
  zone: string;
  lang: string;
}

/** One slot is one session of ours; what is held in it stands in its description, so that the programme stays readable. */
function readSlot(slot: JsonObject, { at, partOf, zone, lang }: Within): ImportRow[] {
  const session = isJsonObject(slot["session"]) ? slot["session"] : {};
  const talks = objectsFrom(slot["contributions"]);
  const parts = talks.flatMap((talk) => {
    const title = lineFrom(talk["title"]);
    return title === undefined ? [] : [`<li>${asHtml(title)}</li>`];
  });
  const said = rawFrom(slot["description"]) ?? rawFrom(session["description"]) ?? "";
  const description = richDescription(parts.length > 0 ? `${said}<ul>${parts.join("")}</ul>` : said, lang);
  const conveners = [...objectsFrom(slot["conveners"]), ...objectsFrom(session["sessionConveners"])];
  const speakers = heldSpeakers([
    ...conveners.map((person) => ({ ...personOf(person), role: "moderator" })),
    ...talks
      .flatMap((talk) => objectsFrom(talk["speakers"]))
      .map((person) => ({ ...personOf(person), role: "speaker" })),
  ]);
  const title = lineFrom(slot["title"]) ?? lineFrom(session["title"]);
  const input = some({
    lang,
    name: title,
    description,
    ...timesOf(slot, zone),
    room: roomOf(slot),
    ...sessionKind(lineFrom(session["type"]) ?? title),
    ...(speakers.speakers.length > 0 && { speakers: speakers.speakers }),
  });
  return [{ at, key: `${partOf}#session-${lineFrom(slot["id"]) ?? at}`, partOf, input, people: speakers.people }];
}

function readTalk(talk: JsonObject, { at, partOf, zone, lang }: Within): ImportRow {
  const { speakers, people } = heldSpeakers(
    objectsFrom(talk["speakers"]).map((person) => ({ ...personOf(person), role: "speaker" })),
  );
  const url = urlFrom(talk["url"]);
  const input = some({
    lang,
    name: lineFrom(talk["title"]),
    description: richDescription(rawFrom(talk["description"]), lang),
    ...timesOf(talk, zone),
    room: roomOf(talk),
    track: lineFrom(talk["track"]) ?? lineFrom(talk["session"]),
    ...sessionKind(lineFrom(talk["type"])),
    ...(speakers.length > 0 && { speakers }),
    website: url,
    sourceUrl: url,
  });
  const notes = talk["startDate"] ? [] : [rowNotes["no-time"]];
  return { at, key: url ?? `${partOf}#contribution-${lineFrom(talk["id"]) ?? at}`, partOf, input, people, notes };
}

function timesOf(thing: JsonObject, zone: string): JsonObject {
  return some({ start: momentOf(thing["startDate"], zone), end: momentOf(thing["endDate"], zone), zone });
}

/** `{ date, time, tz }`: the clock of that zone, which need not be the event's. */
function momentOf(value: Json | undefined, zone: string): Json | undefined {
  if (!isJsonObject(value)) return undefined;
  const [date, time = "00:00"] = [rawFrom(value["date"]), rawFrom(value["time"])];
  if (date === undefined) return undefined;
  const tz = rawFrom(value["tz"]);
  if (tz === undefined || tz === zone) return `${date}T${time.slice(0, 5)}`;
  return momentIn(`${date}T${time.slice(0, 5)}`, tz) ?? `${date}T${time.slice(0, 5)}`;
}

function roomOf(thing: JsonObject): string | undefined {
  return lineFrom(thing["roomFullname"]) ?? lineFrom(thing["room"]);
}

function personOf(person: JsonObject): { name: string | undefined; affiliation: string | undefined } {
  const whole = [person["first_name"] ?? person["firstName"], person["last_name"] ?? person["familyName"]].flatMap(
    (part) => lineFrom(part) ?? [],
  );
  const name = whole.length === 2 ? whole.join(" ") : (lineFrom(person["fullName"]) ?? lineFrom(person["name"]));
  return { name, affiliation: lineFrom(person["affiliation"]) };
}

function asHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "");
}
