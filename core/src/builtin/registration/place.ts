import { attendanceOf, type Event } from "../../content/types/index.ts";

export const modes = ["onsite", "online", "hub"] as const;
/** How somebody takes part. */
export type Mode = (typeof modes)[number];

/**
 * held: until the link in the mail is used; waiting: on the waiting list; offered: a place became free for somebody who waited, until
 * the time that they have to take it; cancelled: given up, or not taken in time.
 */
export const placeStates = ["held", "confirmed", "waiting", "offered", "cancelled"] as const;
export type PlaceState = (typeof placeStates)[number];

export const needKinds = ["travel", "accommodation", "visa", "connectivity", "equipment"] as const;
/** What can be asked for: the way, a place to stay, a letter for a visa, a connection, a device. */
export type NeedKind = (typeof needKinds)[number];
export const needStates = ["asked", "review", "granted", "declined", "paid"] as const;
/** paid: the money was paid, or what was granted was used. */
export type NeedState = (typeof needStates)[number];

/** A support need that somebody told, and what became of it. */
export interface Need {
  kind: NeedKind;
  state: NeedState;
  /** What is granted, in the organisers' words. */
  what?: string | undefined;
  /** Up to which amount. */
  money?: Money | undefined;
  /** Why not. */
  reason?: string | undefined;
  /** For the organisers; a person who asks for their data gets it. */
  notes?: string | undefined;
}

export interface Money {
  /** Hundredths. */
  amount: number;
  /** ISO 4217. */
  currency: string;
}

/** What the form asks of a person. */
export interface NewPlace {
  /** A name or a pseudonym. */
  name: string;
  email: string;
  mode: Mode;
  /** Which remote hub, as it is listed. */
  hub?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  /** Vocabulary `regional-groups`. */
  region?: string | undefined;
  /** Vocabulary `stakeholder-groups`. */
  group?: string | undefined;
  firstTime?: boolean | undefined;
  /** In which language they need interpretation. */
  interpretation?: string | undefined;
  captions: boolean;
  /** What they need to take part: private. */
  accommodation?: string | undefined;
  needs: readonly NeedKind[];
  supportNote?: string | undefined;
}

/** One person's registration to one event. */
export interface Place extends Omit<NewPlace, "email" | "needs"> {
  id: string;
  event: string;
  email: string | undefined;
  state: PlaceState;
  until: number | undefined;
  needs: readonly Need[];
  code: string;
  lang: string;
  via: "form" | "walk-in";
  proved: number | undefined;
  attended: { mode: Mode; at: number } | undefined;
  created: number;
}

/** How long a place is held for a link that nobody has used yet, and offered to who waited. */
export const holdTime = 48 * 3_600_000;

/** How one can take part in an event. */
export function modesOf(event: Event): readonly Mode[] {
  const attendance = attendanceOf(event);
  const hubs = (event.remoteHubs?.length ?? 0) > 0;
  const ways: Record<Mode, boolean> = {
    onsite: attendance !== "online",
    online: attendance !== "in-person",
    hub: hubs,
  };
  return modes.filter((mode) => ways[mode]);
}

/** Seats are counted where there is a room; of what takes place online, those online. */
export function takesSeat(mode: Mode, event: Event): boolean {
  return mode === (attendanceOf(event) === "online" ? "online" : "onsite");
}

/** Whether they are expected: with a place of their own, confirmed. */
export function hasPlace({ state }: Pick<Place, "state">): boolean {
  return state === "confirmed";
}
