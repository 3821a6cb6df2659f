import type { PlaceMail } from "../mails/place-mail.ts";
import type { PlaceState } from "../place.ts";

/** One mail to many people of an event: how far it is, and how many it reaches. */
export interface Round {
  id: string;
  event: string;
  /** The organisers' own words, or what happened to the event. */
  what: "message" | PlaceMail;
  states: readonly PlaceState[];
  subject: string;
  text: string;
  asked: number;
  ended: number | undefined;
  /** How many it goes to, of whom so many had their turn, and so many cannot be reached now. */
  total: number;
  done: number;
  missed: number;
  /** Of the place that had its turn last. */
  after: string;
}

export interface RoundRow {
  id: string;
  event_id: string;
  what: Round["what"];
  /** JSON: states of the places that it goes to. */
  states: string;
  subject: string;
  text: string;
  /** What is asked for twice is one round. */
  round_key: string;
  asked_at: number;
  ended_at: number | null;
  total: number;
  done: number;
  missed: number;
  after_place: string;
}
