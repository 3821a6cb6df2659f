import type { LanguageMap } from "../../kit/index.ts";
import type { Event } from "./event.ts";
import type { VisibleExpert } from "./expert.ts";
import type { Output } from "./output.ts";
import type { Source } from "./source.ts";
import { eventLanguages, outputLanguages } from "./written-in.ts";

/** Something of another node, as it came in. */
export interface Arrival {
  kind: ArrivalKind;
  id: string;
  title: LanguageMap;
  source: Source;
  /** Milliseconds: when it came here first. */
  at: number;
  /** Languages that it can be read in; of people, those that they speak. */
  languages: readonly string[];
  /** Vocabulary `topics`. */
  topics: readonly string[];
  /** An address of its organisers that everybody may use. */
  contact: string | undefined;
}

export const arrivalKinds = ["event", "output", "expert"] as const;
export type ArrivalKind = (typeof arrivalKinds)[number];

export function arrivalOf(kind: "event", thing: Event, at: number | undefined): Arrival;
export function arrivalOf(kind: "output", thing: Output, at: number | undefined): Arrival;
export function arrivalOf(kind: "expert", thing: VisibleExpert, at: number | undefined): Arrival;
export function arrivalOf(kind: ArrivalKind, thing: Event | Output | VisibleExpert, at = 0): Arrival {
  const { id, source } = thing;
  if ("fields" in thing) {
    const { name, languages = [], topics = [] } = thing.fields;
    return {
      kind,
      id,
      source,
      at,
      title: name === undefined ? {} : { und: name },
      languages,
      topics,
      contact: undefined,
    };
  }
  const { topics = [] } = thing;
  if ("name" in thing) {
    const { name: title, contact } = thing;
    return { kind, id, source, at, title, languages: eventLanguages(thing), topics, contact };
  }
  return { kind, id, source, at, title: thing.title, languages: outputLanguages(thing), topics, contact: undefined };
}
