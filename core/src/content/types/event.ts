import type { LanguageMap } from "../../kit/index.ts";
import type { Body } from "./body.ts";
import type { Kept, Maybe, Ref } from "./source.ts";
import { publicSpeaker, type Speaker } from "./speaker.ts";
import type { Tags } from "./tags.ts";
import type { Link, Picture, RichText } from "./texts.ts";
import type { When } from "./when.ts";

/** A meeting, or a session of one (then it has a `superEvent`). */
export interface Event extends NewEvent, Kept {
  /** iCalendar SEQUENCE: how often it was revised. */
  sequence: number;
}

/** Everything that its organisers say of an event. */
export interface NewEvent extends When, Tags, Maybe<EventDetails> {
  name: LanguageMap;
}

export interface EventDetails {
  /** One or two plain sentences. */
  summary: LanguageMap;
  description: RichText;
  status: EventStatus;
  /** Why it is cancelled, postponed or moved. */
  statusNote: LanguageMap;
  /** When it was to begin before it was postponed or moved. */
  previousStart: number;
  movedOnline: boolean;

  attendance: Attendance;
  place: Place;
  online: OnlinePlace;
  /** A part of the country, for local and subnational meetings. */
  adminArea: string;
  room: string;
  remoteHubs: readonly RemoteHub[];
  /** When only their number is known. */
  remoteHubCount: number;

  superEvent: Ref;
  /** A larger event that it belongs to, while it has a page, a place and organisers of its own: no session (EGM26-VIII.12). */
  partOf: Ref;
  /** The first event of its series. */
  series: Ref;
  /** iCalendar RRULE; every occurrence is an event of its own. */
  rrule: string;
  /** The session that this one repeats for other time zones. */
  repeatOf: Ref;
  /** Sessions or events that take up its results. */
  feedsInto: readonly Ref[];

  /** Vocabularies `session-types`, `session-formats`, `session-levels`. */
  sessionType: string;
  sessionFormat: string;
  level: string;
  track: string;

  organisers: readonly Body[];
  hosts: readonly Body[];
  speakers: readonly Speaker[];
  /** An address of the organisers that everybody may use. */
  contact: string;

  /** BCP 47 languages, beside `languages` in which it is held. */
  interpretation: readonly string[];
  signLanguages: readonly string[];
  captions: readonly string[];
  /** Vocabulary `accessibility-features`. */
  accessibility: readonly string[];
  accessibilityNote: LanguageMap;

  joinMode: JoinMode;
  registrationUrl: string;
  registrationOpens: number;
  registrationCloses: number;
  capacity: number;
  remainingCapacity: number;

  expectedOutputs: readonly ExpectedOutput[];
  outputs: readonly Ref[];
  /** Outputs of elsewhere that the session works with. */
  usesOutputs: readonly Ref[];
  keyTakeaways: LanguageMap;
  callToAction: LanguageMap;

  website: string;
  image: Picture;
  links: readonly Link[];
  /** Vocabulary `mobilizon-categories`. */
  category: string;
  icalUid: string;
  sourceUrl: string;
  /** Sample data, not a real event: every page says so. */
  sample: boolean;
}

export const eventStatuses = ["scheduled", "tentative", "cancelled", "postponed"] as const;
export type EventStatus = (typeof eventStatuses)[number];

export const attendances = ["in-person", "online", "hybrid"] as const;
export type Attendance = (typeof attendances)[number];

export const joinModes = ["free", "restricted", "external", "invite", "none"] as const;
export type JoinMode = (typeof joinModes)[number];

export interface Place {
  name?: LanguageMap | undefined;
  street?: string | undefined;
  locality?: string | undefined;
  region?: string | undefined;
  postcode?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  /** As received, when it is no code. */
  countryName?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
}

export interface OnlinePlace {
  url: string;
  name?: string | undefined;
}

/** What the remote hub form asks, without the coordinators: personal data stays out of events. */
export interface RemoteHub {
  city: string;
  country?: string | undefined;
  host: string;
  expectedParticipants?: number | undefined;
  areasOfInterest?: string | undefined;
  activities?: string | undefined;
}

export interface ExpectedOutput {
  description: LanguageMap;
  /** Vocabulary `output-types`. */
  type?: string | undefined;
  /** The output it became. */
  delivered?: Ref | undefined;
}

/** Online when it was moved there; else as said, else as place and link tell; undefined when nothing was reported. */
export function attendanceOf(
  event: Pick<NewEvent, "movedOnline" | "attendance" | "place" | "online">,
): Attendance | undefined {
  if (event.movedOnline) return "online";
  if (event.attendance) return event.attendance;
  if (event.place && event.online) return "hybrid";
  if (event.online) return "online";
  return event.place ? "in-person" : undefined;
}

export function statusOf(event: NewEvent): EventStatus {
  return event.status ?? "scheduled";
}

/** Moved to another time, and the new time is known. */
export function isRescheduled(event: NewEvent): boolean {
  return event.previousStart !== undefined && statusOf(event) === "scheduled";
}

export function isPast(event: NewEvent, now: number): boolean {
  return event.end <= now;
}

/** Whether people can still plan to take part: neither over nor called off. */
export function isAhead(event: NewEvent, now: number): boolean {
  return !isPast(event, now) && statusOf(event) !== "cancelled";
}

/** What leaves the node: names only with consent, nothing that is kept for counting. */
export function publicEvent<E extends NewEvent>(event: E): E {
  return event.speakers ? { ...event, speakers: event.speakers.map(publicSpeaker) } : event;
}
