import type { Duration } from "./job.ts";

const UNITS = { W: 604_800_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 };
const ISO = /^P(?:(?<W>\d+)W)?(?:(?<D>\d+)D)?(?:T(?:(?<H>\d+)H)?(?:(?<M>\d+)M)?(?:(?<S>\d+)S)?)?$/;

/** Months and years have no fixed length and are refused. Source: ISO 8601-1:2019, 5.5.2. */
export function toMilliseconds(duration: Duration): number {
  const milliseconds = typeof duration === "number" ? duration : parse(duration);
  if (milliseconds > 0 && Number.isFinite(milliseconds)) return milliseconds;
  throw new Error(`"${duration}" is not a duration: use milliseconds or an ISO 8601 duration such as P1D or PT15M.`);
}

function parse(text: string): number {
  const { W = 0, D = 0, H = 0, M = 0, S = 0 } = text.match(ISO)?.groups ?? {};
  return Number(W) * UNITS.W + Number(D) * UNITS.D + Number(H) * UNITS.H + Number(M) * UNITS.M + Number(S) * UNITS.S;
}
