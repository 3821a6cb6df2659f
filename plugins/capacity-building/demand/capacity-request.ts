import type { LanguageMap } from "@nri-commons/core/kit";
import type { KeptThing } from "../travel/kept-thing.ts";
import type { CapacityScope } from "./capacity-scope.ts";

/** `waiting` is seen by the people of this site alone, until they have looked at it; `withdrawn` keeps only its id. */
export const requestStates = ["waiting", "open", "matched", "met", "closed", "withdrawn"] as const;
export type RequestState = (typeof requestStates)[number];

/** What everybody may see, in the order of a request's life. */
export const publicStates = ["open", "matched", "met", "closed"] as const;
/** Help can be offered. */
export const wantedStates = ["open", "matched"] as const;

/** Capacity that somebody asks for: a community, a region, an initiative (EGM26-VIII.9). */
export interface NewRequest extends CapacityScope {
  title: LanguageMap;
  /** What for: what people shall be able to do afterwards, and why now. */
  purpose: LanguageMap;
  /** Who asks, as they are named in public. */
  organisation: string;
  sample?: true | undefined;
}

/** Something that came of a request: an activity of this site or another, by its page. */
export interface LinkedActivity {
  iri?: string | undefined;
  url: string;
  name?: string | undefined;
}

/** Who helps: an initiative by its actor, and what it does. */
export interface Helper {
  actor: string;
  name: string;
  activity?: LinkedActivity | undefined;
}

/** What came of it. */
export interface Met {
  outcome: LanguageMap;
  activities: readonly LinkedActivity[];
  /** How many people were reached; left out where nobody counted. */
  reached?: number | undefined;
}

export interface CapacityRequest extends NewRequest, KeptThing<RequestState> {
  helpers: readonly Helper[];
  met?: Met | undefined;
}

/** Who asks can be reached so, by the people of this site alone. Never part of what is told to others. */
export interface RequestContact {
  name: string;
  email: string;
  /** In which language to write. */
  lang: string;
}

export function isWanted({ state }: Pick<CapacityRequest, "state">): boolean {
  return wantedStates.some((one) => one === state);
}

export function isPublic({ state }: Pick<CapacityRequest, "state">): boolean {
  return publicStates.some((one) => one === state);
}

/** What is looked for when one searches. */
export function wordsOf(texts: readonly (LanguageMap | string | undefined)[]): string {
  const all = texts.flatMap((text) => (typeof text === "string" ? [text] : Object.values(text ?? {})));
  return all.join(" ").toLowerCase().slice(0, 20_000);
}
