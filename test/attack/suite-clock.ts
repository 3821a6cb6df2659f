/** The node's clock and its attackers': moved between classes, so that each has the log lines of a minute of its own. */
export const suiteClock = {
  ahead: 0,
  now: () => Date.now() + suiteClock.ahead,
  nextMinute() {
    suiteClock.ahead += 61_000;
  },
};
