import type { TokenViewer } from "../../content/types/index.ts";
import type { Ctx, PluginTx } from "../../plugin/index.ts";
import type { ContactTables } from "./contacts/contact-rows.ts";
import type { Mode, Need, Place } from "./place.ts";
import type { RoundRow } from "./store/round.ts";

export const capabilities = [
  "events:read",
  "events:write",
  "participation:read",
  "participation:write",
  "people:read",
  "mail:send",
] as const;

/** What the organiser decided on the registration to one event. Flags are 0 and 1. */
export interface FormRow {
  event_id: string;
  opens_at: number | null;
  closes_at: number | null;
  /** Closed by hand, before its time. */
  closed_at: number | null;
  /** Seats; nobody counts them when null. */
  capacity: number | null;
  waiting_list: number;
  /** JSON: which optional questions are asked. */
  questions: string;
  retention_days: number;
  /** JSON, by language; the standard text when null. */
  privacy: string | null;
  /** Whom people may ask about their data. */
  contact: string | null;
  /** Id of the person who also sees what people need to take part, and how the form names them. */
  access_person: string | null;
  access_name: string | null;
  /** Told to those with a place only. */
  join_url: string | null;
  /** 1 when the event's registration address was set by opening. */
  own_url: number;
  /** 1 when anybody may ask to host a remote hub. */
  hubs: number;
  /** JSON: how many days before it people are reminded. */
  reminders: string;
  /** JSON: which kinds of support people may ask for. */
  offers: string;
  /** Hundredths. */
  budget_amount: number | null;
  budget_currency: string | null;
  /** JSON: when and where the event takes place, as people with a place were told last. */
  told: string | null;
  /** When the event ended, as it was last seen: an event that is withdrawn still has people to forget. */
  event_end: number;
  /** JSON: the counts that stayed when the personal data was deleted. */
  kept: string | null;
  purged_at: number | null;
  created_at: number;
  updated_at: number;
  /** Raised by whoever changes places: they queue on this row. */
  turn: number;
}

export interface PlaceRow {
  id: string;
  event_id: string;
  state: Place["state"];
  /** Until when a place is held or offered. */
  until_at: number | null;
  mode: Mode;
  hub: string | null;
  name: string;
  email: string | null;
  country: string | null;
  region: string | null;
  stakeholder_group: string | null;
  first_time: number | null;
  interpretation: string | null;
  captions: number;
  accommodation: string | null;
  support_note: string | null;
  /** Read out at the door. */
  code: string;
  lang: string;
  via: Place["via"];
  /** When the link in the mail was used, or none was needed. */
  proved_at: number | null;
  queued_at: number | null;
  /** Name and address as they are looked for. */
  words: string;
  /** The instant of the reminder that they got last; the next one has a later one. */
  reminded_of: number | null;
  attended_mode: Mode | null;
  attended_at: number | null;
  /** What is sent twice is the same. */
  form_key: string | null;
  created_at: number;
  updated_at: number;
}

export interface NeedRow {
  id: string;
  place_id: string;
  event_id: string;
  kind: Need["kind"];
  state: Need["state"];
  what: string | null;
  /** Hundredths. */
  amount: number | null;
  currency: string | null;
  reason: string | null;
  notes: string | null;
  created_at: number;
  decided_at: number | null;
}

/** For which session somebody needs what, in which language; a sign language as they call it. */
export interface FollowRow {
  place_id: string;
  event_id: string;
  session_id: string;
  kind: "interpretation" | "captions" | "sign";
  language: string;
}

/** A secret address, by its hash; each mail makes one more. */
export interface LinkRow {
  hash: string;
  owner: "place" | "hub";
  owner_id: string;
  made_at: number;
}

export interface HubRow {
  id: string;
  event_id: string;
  state: "asked" | "accepted" | "declined" | "withdrawn";
  city: string;
  country: string | null;
  host: string;
  areas: string | null;
  expected: number | null;
  activities: string | null;
  coordinator: string;
  coordinator_email: string;
  technical: string | null;
  technical_email: string | null;
  lang: string;
  form_key: string | null;
  participants: number | null;
  remarks: string | null;
  reported_at: number | null;
  created_at: number;
  decided_at: number | null;
  /** 1 while it stands in the event. */
  listed: number;
}

/** By whose secret address all registrations of one e-mail address are listed. */
export interface MineRow {
  hash: string;
  email: string;
  expires_at: number;
}

export interface RegistrationTables extends ContactTables {
  registration_mine: MineRow;
  registration_form: FormRow;
  registration_place: PlaceRow;
  registration_need: NeedRow;
  registration_follow: FollowRow;
  registration_link: LinkRow;
  registration_hub: HubRow;
  registration_round: RoundRow;
}

/** What this plugin can reach. */
export type RegistrationCtx = Ctx<(typeof capabilities)[number], RegistrationTables>;
export type RegistrationTx = PluginTx<RegistrationTables>;
export type RegistrationDb = RegistrationTx["db"];

/** Sees what is hidden from the public, as jobs and commands do. */
export const desk: TokenViewer = { kind: "token", scopes: ["events:write"] };
