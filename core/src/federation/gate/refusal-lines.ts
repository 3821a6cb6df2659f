import type { Clock, Log } from "../../kit/index.ts";
import type { NotedRefusal } from "./noted-refusal.ts";

export interface RefusalLines {
  /** `peer` is "" when the request names none. */
  write(refusal: NotedRefusal, peer: string): void;
  /** When the minute is over: one line for all that had none of its own. */
  sum(): void;
}

const minute = 60_000;
/** So many lines a minute each peer gets; where no peer is named, each address. */
export const linesOfOne = 20;
/** And so many all of them together: a flood may claim a new name each time. */
export const linesOfAll = 200;

/** One line for each refusal in ordinary life; under a flood a bounded number and, for the rest, one line a minute. */
export function createRefusalLines({ clock, log }: { clock: Clock; log: Log }): RefusalLines {
  let since = clock.now();
  let written = 0;
  let more = 0;
  let reasons: Record<string, number> = {};
  const ofOne = new Map<string, number>();

  const startMinute = (now: number) => {
    if (more > 0)
      log.info({ more, reasons, seconds: Math.round((now - since) / 1000) }, "refused at the gate, and more");
    since = now;
    written = 0;
    more = 0;
    reasons = {};
    ofOne.clear();
  };

  return {
    write({ reason, keyId, address, requestId }, peer) {
      const now = clock.now();
      if (now - since >= minute) startMinute(now);
      const one = peer || address;
      const before = ofOne.get(one) ?? 0;
      if (written >= linesOfAll || before >= linesOfOne) {
        more++;
        reasons[reason] = (reasons[reason] ?? 0) + 1;
        return;
      }
      written++;
      ofOne.set(one, before + 1);
      const what = reason === "token" ? "token refused" : "refused at the gate";
      log.info({ reason, peer: peer || undefined, keyId, requestId }, what);
    },
    sum() {
      const now = clock.now();
      if (now - since >= minute) startMinute(now);
    },
  };
}
