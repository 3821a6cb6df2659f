import { isTerm } from "@nri-commons/core/content/types";
import { isHttpUrl, type JsonObject, type LanguageMap } from "@nri-commons/core/kit";
import {
  lineOf,
  linesOf,
  objectsOf,
  readLanguageMap,
  readTexts,
  urlOf,
  type WireFrame,
  type WireObject,
} from "@nri-commons/core/plugin";
import { activityTypes } from "../activities/activity.ts";
import { type Envelope, readEnvelope, writeEnvelope } from "../travel/envelope.ts";
import { mostSteps, type Pathway, putStep, type Step, stepKinds, tracks } from "./pathway.ts";

/** As others get it: an article that reads alone, with what we read again beside it. Of one that is a draft again, only that it is. */
export function toPathwayWire(pathway: Pathway, html: LanguageMap, frame: WireFrame): WireObject {
  const { id, title, about, track, level, audiences, steps, sample, updated, published = updated } = pathway;
  const kind = { kind: "CapacityPathway", fallback: "Article", path: `/capacity/pathways/${id}` } as const;
  const isPublic = pathway.state === "public";
  return {
    ...writeEnvelope({ ...kind, iri: frame.objectIri(id), title, html, published, updated, sample }, frame),
    "nri:pathwayState": isPublic ? "public" : "hidden",
    ...(isPublic && {
      "nri:about": { ...about },
      "nri:track": track,
      ...(level && { "nri:level": level }),
      "nri:audience": [...audiences],
      "nri:steps": steps.map(writeStep),
    }),
  };
}

/** A pathway as another site told it. */
export interface ToldPathway extends Envelope {
  pathway: Omit<Pathway, "id" | "source" | "updated" | "published">;
}

/** What another site says; undefined when it has no title, or is shown and leads nowhere. */
export function fromPathwayWire(object: JsonObject): ToldPathway | undefined {
  const title = readTexts(object, "name", { most: 300 });
  const isHidden = lineOf(object["nri:pathwayState"], 20) === "hidden";
  const steps = isHidden ? [] : readSteps(object["nri:steps"]);
  if (title === undefined || (!isHidden && steps.length === 0)) return undefined;
  const [track, level] = [lineOf(object["nri:track"], 20), lineOf(object["nri:level"], 64)];
  const envelope = readEnvelope(object);
  return {
    ...envelope,
    pathway: {
      title,
      about: readLanguageMap(object["nri:about"], 5000) ?? {},
      track: tracks.find((one) => one === track) ?? "all",
      ...(isTerm("session-levels", level) && { level }),
      audiences: linesOf(object["nri:audience"], 30).filter((one) => isTerm("audiences", one)),
      state: isHidden ? "draft" : "public",
      steps,
      ...(envelope.sample && { sample: true as const }),
    },
  };
}

function writeStep({ id, kind, title, about, activity, type, level, url, after }: Step): JsonObject {
  return {
    "nri:stepId": id,
    "nri:stepKind": kind,
    "nri:title": { ...title },
    ...(about && { "nri:about": { ...about } }),
    ...(activity && { "nri:stepActivity": activity }),
    ...(type && { "nri:activityType": type }),
    ...(level && { "nri:level": level }),
    ...(url && { "nri:link": url }),
    "nri:after": [...after],
  };
}

/** In their order; what a step comes after stands above it, and of two with one name the later counts. */
function readSteps(value: JsonObject[string] | undefined): readonly Step[] {
  return objectsOf(value)
    .slice(0, mostSteps)
    .flatMap(readStep)
    .reduce(putStep, [] as readonly Step[]);
}

function readStep(item: JsonObject): Step[] {
  const [id = "", said] = [lineOf(item["nri:stepId"], 64), lineOf(item["nri:stepKind"], 20)];
  const [kind, title] = [stepKinds.find((one) => one === said), readLanguageMap(item["nri:title"], 300)];
  if (!/^[\w-]{1,64}$/.test(id) || kind === undefined || title === undefined) return [];
  const [activity, level] = [lineOf(item["nri:stepActivity"], 2048), lineOf(item["nri:level"], 64)];
  const [about, url] = [readLanguageMap(item["nri:about"], 2000), urlOf(item["nri:link"])];
  const type = activityTypes.find((one) => one === lineOf(item["nri:activityType"], 64));
  if ((kind === "activity" && !isHttpUrl(activity)) || (kind === "kind" && type === undefined)) return [];
  const step: Step = {
    ...{ id, kind, title },
    ...(about && { about }),
    ...(kind === "activity" && { activity }),
    ...(kind === "kind" && { type, ...(isTerm("session-levels", level) && { level }) }),
    ...((kind === "link" || kind === "task") && url && { url }),
    after: linesOf(item["nri:after"], mostSteps),
  };
  return [step];
}
