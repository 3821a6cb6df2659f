import type { Figures } from "../../content/types/index.ts";
import type { Hub } from "./hub.ts";
import type { Place } from "./place.ts";

/** A group with fewer people than this is not told: in a small place it tells who they are. */
export const smallest = 5;

export type OwnFigures = Omit<Figures, "unit" | "reportedBy">;

/** What can be said of an event without naming anybody: of those who came, or of those registered where nobody was counted. */
export function figuresOf(places: readonly Place[], hubs: readonly Hub[]): OwnFigures {
  const confirmed = places.filter(({ state }) => state === "confirmed");
  const came = confirmed.filter(({ attended }) => attended !== undefined);
  const counted = came.length > 0 ? came : confirmed;
  const by = (mode: string) => came.filter(({ attended }) => attended?.mode === mode).length;
  const countries = new Set(counted.flatMap(({ country }) => country ?? [])).size;
  const first = counted.filter(({ firstTime }) => firstTime === true).length;
  const reported = hubs.filter(({ report }) => report !== undefined).length;
  return dropEmpty({
    registered: confirmed.length,
    total: came.length,
    onsite: by("onsite"),
    online: by("online"),
    hubs: reported,
    countries,
    firstTimers: first >= smallest ? first : 0,
    byStakeholderGroup: withoutSmall(counted.map(({ group }) => group)),
    byRegionalGroup: withoutSmall(counted.map(({ region }) => region)),
  });
}

/**
 * Counts by group, without those below `smallest`: they are not reported. When what is left out adds up to fewer, the total would
 * give it away, so the next smallest group is left out with it.
 */
export function withoutSmall(values: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const told = [...counts].filter(([, count]) => count >= smallest).toSorted(([, one], [, other]) => one - other);
  let hidden = values.length - told.reduce((sum, [, count]) => sum + count, 0);
  while (hidden > 0 && hidden < smallest) {
    const [next] = told.splice(0, 1);
    if (next === undefined) break;
    hidden += next[1];
  }
  return Object.fromEntries(told.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** What was not counted is left out: 0 would say that nobody came. */
function dropEmpty(figures: OwnFigures): OwnFigures {
  return Object.fromEntries(
    Object.entries(figures).filter(([, value]) =>
      typeof value === "object" ? Object.keys(value).length > 0 : value !== undefined && value !== 0,
    ),
  );
}
