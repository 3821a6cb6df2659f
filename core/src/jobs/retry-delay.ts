import { deriveId } from "../kit/index.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const USUAL: readonly number[] = [
  ...[1 * SECOND, 5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[1 * HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR],
];

/** Milliseconds until the next try after `attempts` failed ones: ±20 %, drawn from the job so that a crowd does not come back at once. */
export function retryDelay(job: { id: number; attempts: number }, delays: readonly number[] = USUAL): number {
  const delay = delays[Math.min(job.attempts, delays.length) - 1] ?? 0;
  const draw = Number.parseInt(deriveId(String(job.id), String(job.attempts)).slice(0, 8), 16) / 0xffff_ffff;
  return Math.round(delay * (0.8 + 0.4 * draw));
}
