/** Where time comes from. Milliseconds since 1970-01-01T00:00:00Z; tests pass a clock they can move. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
