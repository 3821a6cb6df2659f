import { type Event, statusOf, toLocal } from "../../content/types/index.ts";

/** A part of the world, with a zone that stands for it. */
export const worldRegions = [
  { id: "america-west", zone: "America/Los_Angeles" },
  { id: "america-east", zone: "America/New_York" },
  { id: "america-south", zone: "America/Sao_Paulo" },
  { id: "africa-west", zone: "Africa/Lagos" },
  { id: "africa-east", zone: "Africa/Nairobi" },
  { id: "europe", zone: "Europe/Brussels" },
  { id: "asia-west", zone: "Asia/Dubai" },
  { id: "asia-south", zone: "Asia/Kolkata" },
  { id: "asia-east", zone: "Asia/Shanghai" },
  { id: "pacific", zone: "Pacific/Auckland" },
] as const;

export interface Fairness {
  region: (typeof worldRegions)[number]["id"];
  zone: string;
  /** Of the sessions with a time: those that fall into the waking day there, themselves or in a repeat. */
  within: number;
  of: number;
}

const [wakes, sleeps] = [8 * 60, 22 * 60];

/** Whose day the programme is in (EGM22-7.1b): a session and its repeats count once, and reach a region when one of them does. */
export function fairnessOf(sessions: readonly Event[]): Fairness[] {
  const timed = sessions.filter((session) => !session.allDay && statusOf(session) !== "cancelled");
  const ids = new Set(timed.map(({ id }) => id));
  const groups = Map.groupBy(timed, ({ id, repeatOf }) =>
    repeatOf !== undefined && ids.has(repeatOf) ? repeatOf : id,
  );
  return worldRegions.map(({ id: region, zone }) => {
    const within = [...groups.values()].filter((held) => held.some((session) => isWaking(session, zone))).length;
    return { region, zone, within, of: groups.size };
  });
}

/** From 08:00 to 22:00 of one day there, from its beginning to its end. */
function isWaking({ start, end, openEnd }: Event, zone: string): boolean {
  const begins = minutesAt(start, zone);
  const lasts = openEnd ? 0 : (end - start) / 60_000;
  return begins >= wakes && begins + lasts <= sleeps;
}

function minutesAt(instant: number, zone: string): number {
  const { hour, minute } = toLocal(instant, zone);
  return hour * 60 + minute;
}
