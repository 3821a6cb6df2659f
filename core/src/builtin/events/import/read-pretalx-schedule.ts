import { isHttpUrl, isJsonObject, type Json, type JsonObject, pickLanguage } from "../../../kit/index.ts";
import { lineFrom, objectsFrom, rawFrom, some, urlFrom, zoneFrom } from "./foreign-values.ts";
import { heldSpeakers } from "./held-speakers.ts";
import type { ImportRow, ReadFile, ReadOptions } from "./import-row.ts";
import { sessionKind } from "./session-kind.ts";

/** True for the schedule that pretalx exports as `schedule.json`, a format that it shares with frab. */
export function isPretalxSchedule(json: unknown): json is JsonObject {
  return conferenceOf(json) !== undefined;
}

/** One event, and below it a session for each talk: days, then rooms, then talks. */
export function readPretalxSchedule(json: JsonObject, options: ReadOptions): ReadFile {
  const schedule = isJsonObject(json["schedule"]) ? json["schedule"] : {};
  const conference = conferenceOf(json) ?? {};
  const zone = zoneFrom(rawFrom(conference["time_zone_name"]), { fallback: options.zone, at: undefined });
  const url = urlFrom(conference["url"]) ?? urlFrom(schedule["url"]) ?? urlFrom(schedule["base_url"]);
  const acronym = lineFrom(conference["acronym"]) ?? "schedule";
  const key = `pretalx:${url ?? acronym}`;
  const input = some({
    lang: options.lang,
    name: textFrom(conference["title"], options.lang),
    startDate: rawFrom(conference["start"])?.slice(0, 10),
    endDate: rawFrom(conference["end"])?.slice(0, 10),
    zone,
    website: url,
    sourceUrl: url,
  });
  const talks = objectsFrom(conference["days"]).flatMap((day) => {
    const rooms = isJsonObject(day["rooms"]) ? day["rooms"] : {};
    return Object.entries(rooms).flatMap(([room, held]) => objectsFrom(held).map((talk) => ({ room, talk })));
  });
  const sessions = talks.map(({ room, talk }, index) =>
    toRow(talk, { room, at: `session ${index + 1}`, partOf: key, zone, lang: options.lang }),
  );
  return { rows: [{ at: "the event", key, input }, ...sessions], problems: [] };
}

function conferenceOf(json: unknown): JsonObject | undefined {
  const schedule = isJsonObject(json) ? json["schedule"] : undefined;
  const conference = isJsonObject(schedule) ? schedule["conference"] : undefined;
  return isJsonObject(conference) && Array.isArray(conference["days"]) ? conference : undefined;
}

interface Within {
  room: string;
  at: string;
  partOf: string;
  zone: string;
  lang: string;
}

function toRow(talk: JsonObject, { room, at, partOf, zone, lang: fallback }: Within): ImportRow {
  const said = rawFrom(talk["language"]);
  const lang = said !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(said) ? said : fallback;
  const { speakers, people } = heldSpeakers(
    objectsFrom(talk["persons"]).map((person) => ({
      role: "speaker",
      name: lineFrom(person["public_name"]) ?? lineFrom(person["name"]),
      affiliation: undefined,
    })),
  );
  const [abstract, whole] = [markdownFrom(talk["abstract"], lang), markdownFrom(talk["description"], lang)];
  const description = [abstract, whole].filter((part) => part !== undefined).join("\n\n");
  const url = urlFrom(talk["url"]) ?? urlFrom(talk["origin_url"]);
  const links = objectsFrom(talk["links"]).flatMap((link) => {
    const to = urlFrom(link["url"]);
    return to === undefined ? [] : [some({ url: to, name: lineFrom(link["title"]) })];
  });
  const name = textFrom(talk["title"], lang);
  const input = some({
    lang,
    name,
    description:
      description === "" ? undefined : { format: "markdown", text: { [lang]: description.slice(0, 100_000) } },
    ...timesOf(talk),
    zone,
    room: lineFrom(talk["room"]) ?? lineFrom(room),
    track: textFrom(talk["track"], fallback),
    ...sessionKind(textFrom(talk["type"], "en") ?? name),
    ...(said !== undefined && { languages: [lang] }),
    ...(speakers.length > 0 && { speakers }),
    ...(links.length > 0 && { links }),
    website: url,
    sourceUrl: url,
  });
  const id = lineFrom(talk["guid"]) ?? url ?? lineFrom(talk["code"]) ?? lineFrom(talk["id"]);
  return { at, key: id === undefined ? undefined : isHttpUrl(id) ? id : `pretalx:${id}`, partOf, input, people };
}

/** `date` is an instant with its offset, `duration` is hours and minutes, days before them where it is long. */
function timesOf(talk: JsonObject): JsonObject {
  const start = rawFrom(talk["date"]);
  const parts = (rawFrom(talk["duration"]) ?? "").split(":").map(Number);
  const [minutes = 0, hours = 0, days = 0] = parts.toReversed();
  const length = (days * 1440 + hours * 60 + minutes) * 60_000;
  const begins = start === undefined ? Number.NaN : Date.parse(start);
  if (Number.isNaN(begins)) return some({ start });
  return { start: begins, ...(length > 0 && Number.isFinite(length) && { end: begins + length }) };
}

/** A text, or texts by language. */
function textFrom(value: Json | undefined, lang: string): string | undefined {
  if (!isJsonObject(value)) return lineFrom(value);
  const texts = Object.entries(value).flatMap(([tag, text]) =>
    typeof text === "string" ? [[tag, text] as const] : [],
  );
  return lineFrom(pickLanguage(Object.fromEntries(texts), lang)?.text);
}

function markdownFrom(value: Json | undefined, lang: string): string | undefined {
  return isJsonObject(value) ? textFrom(value, lang) : rawFrom(value);
}
