import { type DeliveryRow, type Judged, unanswered } from "./delivery-store.ts";
import { giveUpAfter, nextTry, notFoundFor, parseRetryAfter } from "./retry-schedule.ts";

/** What a POST brought: an HTTP answer, or the reason why there is none. */
export type Answer = { status: number; retryAfter: string | undefined } | { status: undefined; reason: string };

export interface Try {
  id: number;
  /** Tries before this one. */
  attempts: number;
  madeAt: number;
  answer: Answer;
}

/** How the peer did: counts for its breaker. */
export type PeerHealth = "answers" | "fails";

/** What becomes of a delivery after a try (docs/adr and SECURITY: retry, hold, gone or dead). */
export function judgeAnswer(
  { id, attempts, madeAt, answer }: Try,
  { now, chance }: { now: number; chance: number },
): Judged & { peer: PeerHealth } {
  const tried = attempts + 1;
  const end = (state: DeliveryRow["state"], error?: string, peer: PeerHealth = "answers") => ({
    id,
    state,
    attempts: tried,
    dueAt: now,
    error,
    peer,
  });
  const again = (error: string, peer: PeerHealth, at = nextTry({ attempts: tried, now, chance })) => {
    if (at - madeAt > giveUpAfter) return end("dead", `${unanswered} for 30 days, last: ${error}`, peer);
    return { ...end("retrying", error, peer), dueAt: at };
  };
  const { status } = answer;
  if (status === undefined) return again(answer.reason, "fails");
  const error = `HTTP ${status}`;
  if (status >= 200 && status < 300) return end("delivered");
  if (status === 410) return end("gone", error);
  // Once more with a fresh signature: the peer may have kept an old key. Then it waits for the peer to speak to us.
  if (status === 401 || status === 403) return tried === 1 ? again(error, "answers") : end("held", error);
  if (status === 404) return now - madeAt > notFoundFor ? end("dead", error) : again(error, "answers");
  if (status === 429) return again(error, "answers", parseRetryAfter(answer.retryAfter, now));
  if (status === 408 || status === 425 || status >= 500) {
    return again(error, "fails", parseRetryAfter(answer.retryAfter, now));
  }
  return end("dead", error);
}
