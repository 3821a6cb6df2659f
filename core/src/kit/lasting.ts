import type { Clock } from "./clock.ts";

/** What `make` gave, for so many milliseconds; one that failed is not kept. */
export function lasting<Made>(ms: number, clock: Clock, make: () => Promise<Made>): () => Promise<Made> {
  let last: { at: number; made: Promise<Made> } | undefined;
  return () => {
    const at = clock.now();
    if (last === undefined || at - last.at >= ms) {
      const made = make();
      last = { at, made };
      made.catch(() => {
        if (last?.made === made) last = undefined;
      });
    }
    return last.made;
  };
}
