import { attendances, isLocalDate, isTerm, isZone } from "@nri-commons/core/content/types";
import type { Json, JsonObject, LanguageMap, Parsed, Problem } from "@nri-commons/core/kit";
import {
  lineOf,
  linesOf,
  objectsOf,
  readBodies,
  readLanguageMap,
  readTags,
  readTexts,
  toIri,
  toRef,
  toWireInstant,
  urlOf,
  type WireFrame,
  type WireObject,
  writeBody,
  writeTags,
} from "@nri-commons/core/plugin";
import { readFaculty, readUnits, type TaughtBy, writeFaculty, writeUnits } from "../curriculum/curriculum-wire.ts";
import { readEnvelope, writeEnvelope } from "../travel/envelope.ts";
import {
  type Activity,
  activityScopes,
  activityTypes,
  experiences,
  policyAreas,
  type Session,
  spanOf,
  waysIn,
} from "./activity.ts";

/** An activity as another site told it; what a site alone knows of it is not in it. */
export type ToldActivity = Omit<Activity, "id" | "source" | "created">;

interface Told {
  /** The whole as an article that reads alone, by language. */
  html: LanguageMap;
  /** Who teaches, with the names that everybody may read. */
  taughtBy: readonly TaughtBy[];
}

export function toActivityWire(activity: Activity, frame: WireFrame, { html, taughtBy }: Told): WireObject {
  const { id, title, created, published = created, updated, sample } = activity;
  const kind = { kind: "CapacityActivity", fallback: "Article", path: `/capacity/${id}` } as const;
  const { start, end } = spanOf(activity);
  return {
    ...writeEnvelope({ ...kind, iri: frame.objectIri(id), title, html, published, updated, sample }, frame),
    // To the millisecond, for sites that read no revision: two changes within one second are two.
    updated: new Date(updated).toISOString(),
    startTime: toWireInstant(start),
    endTime: toWireInstant(end),
    timezone: activity.zone,
    "nri:startDate": activity.starts,
    "nri:endDate": activity.ends,
    "nri:activityState": activity.state === "cancelled" ? "cancelled" : "open",
    "nri:about": { ...activity.about },
    "nri:activityType": activity.type,
    "nri:level": activity.level,
    "nri:mode": activity.mode,
    "nri:scope": activity.scope,
    "nri:wayIn": activity.wayIn,
    "nri:audience": [...activity.audiences],
    "nri:priorExperience": [...activity.experience],
    "nri:policyArea": [...activity.policyAreas],
    "nri:accessibility": [...activity.accessibility],
    "nri:bodies": activity.partners.map(writeBody),
    "nri:sessions": activity.sessions.map((session) => writeSession(session, frame)),
    "nri:units": writeUnits(activity.units),
    "nri:faculty": writeFaculty(taughtBy),
    ...texts(activity),
    ...given(activity, frame),
    ...writeTags({ topics: activity.topics, languages: activity.languages }, frame),
  };
}

/** Reads what other sites send; whatever else comes is a problem, never an exception. */
export function fromActivityWire(wire: JsonObject): Parsed<ToldActivity> {
  const title = readTexts(wire, "name", { most: 300 });
  const [starts, ends] = [dayOf(wire["nri:startDate"]), dayOf(wire["nri:endDate"])];
  const type = oneOf(activityTypes, wire["nri:activityType"]);
  const level = lineOf(wire["nri:level"], 64);
  const mode = oneOf(attendances, wire["nri:mode"]);
  const scope = oneOf(activityScopes, wire["nri:scope"]);
  const needed = { name: title, "nri:startDate": starts, "nri:endDate": ends, "nri:activityType": type };
  const problems: Problem[] = Object.entries({ ...needed, "nri:level": level, "nri:mode": mode, "nri:scope": scope })
    .filter(([, value]) => value === undefined)
    .map(([path]) => ({ path, message: `An activity needs ${path}` }));
  if (!title || !starts || !ends || !type || !level || !mode || !scope) return { ok: false, problems };
  const { topics = [], languages = [] } = readTags(wire);
  const zone = lineOf(wire["timezone"], 64);
  const { published, updated = 0, sample } = readEnvelope(wire);
  const country = lineOf(wire["nri:country"], 2);
  const region = lineOf(wire["nri:regionalGroup"], 64);
  const [first = starts, last = ends] = [starts, ends].toSorted();
  const isOff = lineOf(wire["nri:activityState"]) === "cancelled";
  return {
    ok: true,
    value: {
      type,
      title,
      about: readLanguageMap(wire["nri:about"], 20_000) ?? {},
      level,
      audiences: linesOf(wire["nri:audience"], 30),
      experience: experiences.filter((one) => linesOf(wire["nri:priorExperience"]).includes(one)),
      policyAreas: policyAreas.filter((one) => linesOf(wire["nri:policyArea"]).includes(one)),
      topics,
      languages,
      mode,
      accessibility: linesOf(wire["nri:accessibility"], 30),
      accessibilityNote: readLanguageMap(wire["nri:accessibilityNote"], 2000),
      scope,
      region: isTerm("regional-groups", region) ? region : undefined,
      country: isTerm("countries", country) ? country : undefined,
      place: lineOf(wire["nri:adminArea"], 200),
      costs: readLanguageMap(wire["nri:costs"], 2000),
      support: readLanguageMap(wire["nri:support"], 2000),
      starts: first,
      ends: last,
      zone: isZone(zone) ? zone : "Etc/UTC",
      wayIn: oneOf(waysIn, wire["nri:wayIn"]) ?? "elsewhere",
      deadline: dayOf(wire["nri:deadline"]),
      applyUrl: urlOf(wire["nri:applyUrl"]),
      partners: readBodies(wire["nri:bodies"])
        .slice(0, 30)
        .map(({ name, url, kind }) => ({ name, url, kind })),
      contact: lineOf(wire["nri:contact"], 300),
      sample: sample || undefined,
      state: isOff ? "cancelled" : "open",
      reason: isOff ? readLanguageMap(wire["nri:reason"], 2000) : undefined,
      sessions: objectsOf(wire["nri:sessions"]).flatMap(readSession).slice(0, 200),
      units: readUnits(wire["nri:units"]),
      faculty: readFaculty(wire["nri:faculty"]),
      event: urlOf(wire["nri:event"]),
      published,
      updated,
    },
  };
}

/** After a restore: what it calls events of this very site are their ids again. */
export function withOwnEvents(told: ToldActivity, refs: Pick<WireFrame, "objectIri">): ToldActivity {
  const own = (event: string | undefined) => event && toRef(event, refs);
  return {
    ...told,
    event: own(told.event),
    sessions: told.sessions.map((session) => ({ ...session, event: own(session.event) })),
  };
}

function texts({ accessibilityNote, costs, support, reason }: Activity): JsonObject {
  return {
    ...(accessibilityNote && { "nri:accessibilityNote": { ...accessibilityNote } }),
    ...(costs && { "nri:costs": { ...costs } }),
    ...(support && { "nri:support": { ...support } }),
    ...(reason && { "nri:reason": { ...reason } }),
  };
}

function given(activity: Activity, frame: WireFrame): JsonObject {
  const { region, country, place, deadline, applyUrl, contact, event } = activity;
  return {
    ...(region && { "nri:regionalGroup": region }),
    ...(country && { "nri:country": country }),
    ...(place && { "nri:adminArea": place }),
    ...(deadline && { "nri:deadline": deadline }),
    ...(applyUrl && { "nri:applyUrl": applyUrl }),
    ...(contact && { "nri:contact": contact }),
    ...(event && { "nri:event": toIri(event, frame) }),
  };
}

function writeSession(session: Session, frame: WireFrame): JsonObject {
  const { id, title, date, from, until, place, link, event } = session;
  return {
    "nri:sessionId": id,
    "nri:startDate": date,
    ...(title && { "nri:title": { ...title } }),
    ...(from && { "nri:from": from }),
    ...(until && { "nri:until": until }),
    ...(place && { "nri:place": place }),
    ...(link && { "nri:link": link }),
    ...(event && { "nri:event": toIri(event, frame) }),
  };
}

function readSession(item: JsonObject): Session[] {
  const [id, date] = [lineOf(item["nri:sessionId"], 64), dayOf(item["nri:startDate"])];
  if (id === undefined || date === undefined) return [];
  const session: Session = {
    id,
    date,
    title: readLanguageMap(item["nri:title"], 300),
    from: hourOf(item["nri:from"]),
    until: hourOf(item["nri:until"]),
    place: lineOf(item["nri:place"], 200),
    link: urlOf(item["nri:link"]),
    event: urlOf(item["nri:event"]),
  };
  return [session];
}

function hourOf(value: Json | undefined): string | undefined {
  const text = lineOf(value, 5);
  return text !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;
}

function dayOf(value: Json | undefined): string | undefined {
  const text = lineOf(value, 10);
  return isLocalDate(text) ? text : undefined;
}

function oneOf<Value extends string>(values: readonly Value[], given: Json | undefined): Value | undefined {
  return values.find((value) => value === given);
}
