import type { Counts } from "./form.ts";
import type { RegistrationDb } from "./registration-ctx.ts";

/** How many there are in each state, and how many came; nothing else is known of who was erased. */
export async function countPlaces(db: RegistrationDb, event: string): Promise<Counts> {
  const rows = await db
    .selectFrom("registration_place")
    .select((eb) => ["state", "attended_mode", eb.fn.countAll<number>().as("count")])
    .where("event_id", "=", event)
    .groupBy(["state", "attended_mode"])
    .execute();
  const sum = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((total, { count }) => total + Number(count), 0);
  return {
    confirmed: sum(({ state }) => state === "confirmed"),
    waiting: sum(({ state }) => state === "waiting" || state === "offered"),
    cancelled: sum(({ state }) => state === "cancelled"),
    attendedOnsite: sum(({ attended_mode }) => attended_mode === "onsite"),
    attendedOnline: sum(({ attended_mode }) => attended_mode === "online"),
    attendedHub: sum(({ attended_mode }) => attended_mode === "hub"),
  };
}

/** Undefined while nobody was counted: that is not the same as nobody having come. */
export function attendedOf({ attendedOnsite, attendedOnline, attendedHub }: Counts): number | undefined {
  const all = attendedOnsite + attendedOnline + attendedHub;
  return all > 0 ? all : undefined;
}
