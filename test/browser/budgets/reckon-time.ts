import { type Line, slowdown } from "./budgets.ts";
import type { Way } from "./weigh-visit.ts";

/** Milliseconds on a line and a slow processor: as `timeVisit` measures them on a machine that does nothing else. */
export function reckonTime({ answers, bytes, computing }: Way, { latency, kbps }: Line): number {
  return Math.round(answers * latency + (bytes * 8) / kbps + slowdown * computing);
}
