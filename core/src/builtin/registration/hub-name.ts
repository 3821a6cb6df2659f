import type { RemoteHub } from "../../content/types/index.ts";

/** How people choose a hub from the list of an event. */
export function hubName({ city, host }: Pick<RemoteHub, "city" | "host">): string {
  return `${city} – ${host}`;
}
