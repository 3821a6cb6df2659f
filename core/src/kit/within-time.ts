import { runInNewContext } from "node:vm";

/**
 * Runs what may never come to an end, such as a library's search for a date that no calendar has. Nothing else runs
 * meanwhile, so give it little time.
 * @param ms milliseconds after which it is cut off and an Error is thrown
 */
export function withinTime<T>(ms: number, run: () => T): T {
  const results: T[] = [];
  const inside = () => {
    results.push(run());
  };
  // The watchdog of `vm` stops the whole thread, also in code from outside of the new context.
  runInNewContext("inside()", { inside }, { timeout: ms });
  for (const result of results) return result;
  throw new Error("It was cut off");
}
