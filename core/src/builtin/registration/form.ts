import type { Event } from "../../content/types/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import { type Money, modesOf, type NeedKind, needKinds, takesSeat } from "./place.ts";
import type { Told } from "./told.ts";

export const questions = ["from", "group", "first-time", "languages", "accommodation", "support"] as const;
/** What is asked beside name, e-mail and how one takes part; each may stay unanswered. */
export type Question = (typeof questions)[number];

/** What an organiser sets. */
export interface FormSettings {
  /** Instants; open at once, and until the event is over, when left out. */
  opens?: number | undefined;
  closes?: number | undefined;
  /** As many as are wanted, when left out. */
  capacity?: number | undefined;
  waitingList: boolean;
  questions: readonly Question[];
  /** Days after the event until personal data is deleted. */
  retentionDays: number;
  /** How personal data is handled; the standard text where it has none. */
  privacy?: LanguageMap | undefined;
  contact?: string | undefined;
  accessPerson?: string | undefined;
  accessName?: string | undefined;
  joinUrl?: string | undefined;
  /** Whether anybody may ask to host a remote hub. */
  hubs: boolean;
  /** Days before the event on which people with a place are reminded. */
  reminders: readonly ReminderDays[];
  /** What people may ask for, where the question `support` is asked. */
  offers: readonly NeedKind[];
  /** What may be granted in all. */
  budget?: Money | undefined;
}

export const reminderDays = [7, 1] as const;
export type ReminderDays = (typeof reminderDays)[number];

/** Registration to one event. */
export interface RegistrationForm extends FormSettings {
  event: string;
  closed: number | undefined;
  ownUrl: boolean;
  eventEnd: number;
  purged: number | undefined;
  /** When and where it takes place, as people were told last. */
  told: Told | undefined;
  kept: Counts | undefined;
}

/** What stays when nobody's data does. */
export interface Counts {
  confirmed: number;
  waiting: number;
  cancelled: number;
  attendedOnsite: number;
  attendedOnline: number;
  attendedHub: number;
}

export const standardSettings: FormSettings = {
  waitingList: true,
  questions: ["from", "group", "first-time", "languages", "accommodation"],
  retentionDays: 60,
  hubs: false,
  reminders: [7, 1],
  offers: needKinds,
};

/** `open`: there is a place for some way to take part; `waiting` and `full`: none on site and no other way. */
export type Phase = "soon" | "open" | "waiting" | "full" | "closed";

interface Now {
  event: Event;
  /** Seats that are taken. */
  taken: number;
  now: number;
}

export function phaseOf(form: RegistrationForm, { event, taken, now }: Now): Phase {
  if (isClosed(form, event, now)) return "closed";
  if (form.opens !== undefined && now < form.opens) return "soon";
  if (!isFull(form, taken) || modesOf(event).some((mode) => !takesSeat(mode, event))) return "open";
  return form.waitingList ? "waiting" : "full";
}

export function isFull({ capacity }: FormSettings, taken: number): boolean {
  return capacity !== undefined && taken >= capacity;
}

function isClosed(form: RegistrationForm, event: Event, now: number): boolean {
  if (form.closed !== undefined || form.purged !== undefined) return true;
  if (event.status === "cancelled" || event.status === "postponed") return true;
  return now >= (form.closes ?? event.end);
}

/** What the form asks about. */
export function askedNeeds({ questions, offers }: FormSettings): readonly NeedKind[] {
  return questions.includes("support") ? offers : [];
}

/** The instant from which nothing personal is kept. */
export function deletionOf(form: RegistrationForm, event: { end: number } | undefined): number {
  return (event?.end ?? form.eventEnd) + form.retentionDays * 86_400_000;
}
