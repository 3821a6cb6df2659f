import { isJsonObject, type Json, type JsonObject } from "../../../kit/index.ts";
import { countryFrom } from "./country-from.ts";
import { lineFrom, objectsFrom, rawFrom, some, urlFrom, zoneFrom } from "./foreign-values.ts";
import { richDescription } from "./html-text.ts";
import type { ImportRow, ReadFile, ReadOptions } from "./import-row.ts";
import { rowNotes } from "./row-notes.ts";

/** True for what The Events Calendar of a WordPress site answers at `/wp-json/tribe/events/v1/events`. */
export function isTribeEvents(json: unknown): json is JsonObject {
  return isJsonObject(json) && Array.isArray(json["events"]) && ("rest_url" in json || "total_pages" in json);
}

/** Its times are local times beside a zone, and the same again in UTC; its texts are html. */
export function readTribeEvents(json: JsonObject, options: ReadOptions): ReadFile {
  const rows = objectsFrom(json["events"]).map((event, index) => toRow(event, `event ${index + 1}`, options));
  return { rows, problems: [], isPart: urlFrom(json["next_rest_url"]) !== undefined };
}

function toRow(event: JsonObject, at: string, options: ReadOptions): ImportRow {
  const { lang } = options;
  const url = urlFrom(event["url"]);
  const excerpt = lineFrom(event["excerpt"], 1000);
  const words = [...objectsFrom(event["categories"]), ...objectsFrom(event["tags"])];
  const keywords = words.flatMap(({ name }) => lineFrom(name, 80) ?? []);
  const input = some({
    lang,
    name: lineFrom(event["title"]),
    summary: excerpt,
    description: richDescription(rawFrom(event["description"]), lang),
    ...timesOf(event, options),
    place: placeOf(event["venue"], lang),
    organisers: organisersOf(event["organizer"]),
    keywords: keywords.length > 0 ? [...new Set(keywords)].slice(0, 30) : undefined,
    website: urlFrom(event["website"]) ?? url,
    sourceUrl: url,
    ...statusOf(event),
  });
  const notes = rawFrom(event["status"]) === "draft" ? [rowNotes.draft] : [];
  return { at, key: url, input, notes };
}

function timesOf(event: JsonObject, options: ReadOptions): JsonObject {
  const [start, end] = [rawFrom(event["start_date"]), rawFrom(event["end_date"])];
  const [utcStart, utcEnd] = [instantOf(event["utc_start_date"]), instantOf(event["utc_end_date"])];
  const said = rawFrom(event["timezone"]);
  const zone = zoneFrom(said, { fallback: options.zone, at: utcStart });
  if (event["all_day"] === true) {
    return some({ allDay: true, startDate: start?.slice(0, 10), endDate: (end ?? start)?.slice(0, 10), zone });
  }
  const byClock = said === zone || utcStart === undefined;
  const times = byClock ? { start: clock(start), end: clock(end) } : { start: utcStart, end: utcEnd };
  return some({ ...times, ...(times.end === times.start && { end: undefined }), zone });
}

function clock(text: string | undefined): string | undefined {
  return text?.slice(0, 16).replace(" ", "T");
}

function instantOf(value: Json | undefined): number | undefined {
  const text = rawFrom(value);
  const instant = text === undefined ? Number.NaN : Date.parse(`${text.replace(" ", "T")}Z`);
  return Number.isNaN(instant) ? undefined : instant;
}

function placeOf(value: Json | undefined, lang: string): JsonObject | undefined {
  const [venue] = objectsFrom(value);
  if (!venue) return undefined;
  const name = lineFrom(venue["venue"]);
  const [latitude, longitude] = [Number(venue["geo_lat"] ?? Number.NaN), Number(venue["geo_lng"] ?? Number.NaN)];
  const place = some({
    name: name === undefined ? undefined : { [lang]: name },
    street: lineFrom(venue["address"]),
    locality: lineFrom(venue["city"]),
    region: lineFrom(venue["province"]) ?? lineFrom(venue["state"]),
    postcode: lineFrom(venue["zip"], 20),
    ...countryFrom(lineFrom(venue["country"])),
    ...(Number.isFinite(latitude + longitude) && { latitude, longitude }),
  });
  return Object.keys(place).length > 0 ? place : undefined;
}

function organisersOf(value: Json | undefined): Json[] | undefined {
  const bodies = objectsFrom(value).flatMap((body) => {
    const name = lineFrom(body["organizer"]);
    return name === undefined ? [] : [some({ name, url: urlFrom(body["website"]) })];
  });
  return bodies.length > 0 ? bodies : undefined;
}

/** The plugin's own extension says `canceled` and `postponed`. */
function statusOf(event: JsonObject): JsonObject {
  const said = rawFrom(event["event_status"])?.toLowerCase() ?? "";
  if (/^cancell?ed$/.test(said)) return { status: "cancelled" };
  return said === "postponed" ? { status: "postponed" } : {};
}
