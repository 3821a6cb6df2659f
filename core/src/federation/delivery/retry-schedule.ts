const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const firstTries = [minute, 5 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour];

/** After this long a delivery is a dead letter. */
export const giveUpAfter = 30 * day;
/** A 404 may be a mistake of the peer's that somebody corrects. */
export const notFoundFor = 7 * day;
/** Retry-After counts up to here. */
export const longestWait = day;
/** So many tries follow Retry-After alone, however short; the later ones come no sooner than the schedule says. */
export const triesAsTold = 10;
/** A receiver asks for a key again at most every five minutes: a second try before that would be refused for the first one's reason. */
export const refusedAgainAfter = 6 * minute;
/** While a peer is heard of but takes nothing, what was tried so often is not tried again at each sign of life. */
export const triesAtOnce = 8;
export const soberAfter = 6 * hour;

/** When the next try is due: 1 m, 5 m, 15 m, 30 m, 1 h, 2 h, 4 h, 8 h, then every 12 h, each ±20 %. `chance` is 0 to 1. */
export function nextTry({ attempts, now, chance }: { attempts: number; now: number; chance: number }): number {
  const wait = firstTries[attempts - 1] ?? 12 * hour;
  return now + Math.round(wait * (0.8 + 0.4 * chance));
}

/** RFC 9110 section 10.2.3: seconds or an HTTP date; never more than a day, never less than a second. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const at = /^\d{1,9}$/.test(header.trim()) ? now + Number(header) * 1000 : Date.parse(header);
  if (Number.isNaN(at)) return undefined;
  return Math.min(Math.max(at, now + 1000), now + longestWait);
}
