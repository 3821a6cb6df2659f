const minute = 60_000;
const hour = 60 * minute;

/** When an activity that failed by a fault of ours is tried again, counted from each failure. */
export const faultWaits = [minute, 10 * minute, hour, 6 * hour, 24 * hour] as const;
/** What failed every time is kept so long, with its body, for a version that can carry it out. */
export const failedFor = 90 * 24 * hour;

/** When the next try is due; undefined when there is none. `faults` counts this one too. */
export function nextTry({ faults, now }: { faults: number; now: number }): number | undefined {
  const wait = faultWaits[faults - 1];
  return wait === undefined ? undefined : now + wait;
}
