/** The machine's clock, and some more. */
export interface ClockAhead {
  now(): number;
  move(milliseconds: number): void;
}

export function clockAhead(milliseconds: number): ClockAhead {
  let ahead = milliseconds;
  return {
    now: () => Date.now() + ahead,
    move(by) {
      ahead += by;
    },
  };
}
