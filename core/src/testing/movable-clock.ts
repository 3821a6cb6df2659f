import type { Clock } from "../kit/index.ts";

/** A clock that stands still until it is moved. */
export interface MovableClock extends Clock {
  move(milliseconds: number): void;
}

export function movableClock(start = Date.UTC(2026, 0, 15, 12)): MovableClock {
  let now = start;
  return {
    now: () => now,
    move: (milliseconds) => {
      now += milliseconds;
    },
  };
}
