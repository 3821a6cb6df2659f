import { type DeliveryRow, unanswered } from "./delivery-store.ts";
import type { Judged } from "./lease-store.ts";
import {
  giveUpAfter,
  nextTry,
  notFoundFor,
  parseRetryAfter,
  refusedAgainAfter,
  triesAsTold,
} from "./retry-schedule.ts";

/** What a POST brought: an HTTP answer, or the reason why there is none. */
export type Answer =
  | { status: number; retryAfter: string | undefined }
  | { status: undefined; reason: string }
  /** Not sent, and never will be: for this reason. */
  | { status: "unsent"; reason: string };

export interface Try {
  id: number;
  /** Tries before this one. */
  attempts: number;
  madeAt: number;
  answer: Answer;
  /** What the try before it brought, and since when each one has brought just that. */
  lastError?: string | undefined;
  errorSince?: number | undefined;
}

/** How the peer did: counts for its breaker. */
export type PeerHealth = "answers" | "fails";

/** What a try says of its peer. */
export interface PeerSign {
  peer: PeerHealth;
  /** It has too much to do: until then it gets nothing from us. */
  quietUntil?: number | undefined;
}

/** What becomes of a delivery after a try (FEDERATION.md, Limits): retry, hold, gone or dead. */
export function judgeAnswer(
  { id, attempts, madeAt, answer, lastError, errorSince }: Try,
  { now, chance }: { now: number; chance: number },
): Judged & PeerSign {
  const tried = attempts + 1;
  const { status } = answer;
  const error = "reason" in answer ? answer.reason : `HTTP ${answer.status}`;
  const since = lastError === error ? (errorSince ?? now) : now;
  const scheduled = nextTry({ attempts: tried, now, chance });
  const end = (state: DeliveryRow["state"], why: string | undefined = error, peer: PeerHealth = "answers") => ({
    ...{ id, state, attempts: tried, dueAt: now, error: why, peer },
    errorSince: why === undefined ? undefined : since,
  });
  const again = (peer: PeerHealth, at = scheduled) => {
    if (at - madeAt > giveUpAfter) return end("dead", `${unanswered} for 30 days, last: ${error}`, peer);
    return { ...end("retrying", error, peer), dueAt: at };
  };
  if (status === undefined) return again("fails");
  if (status === "unsent") return end("dead");
  if (status >= 200 && status < 300) return { ...end("delivered"), error: undefined, errorSince: undefined };
  if (status === 410) return end("gone");
  // Once more with a fresh signature: the peer may have kept an old key. Then it waits for the peer to speak to us.
  if (isKeyRefused(status)) {
    return isRefusal(lastError) ? end("held") : again("answers", Math.max(scheduled, now + refusedAgainAfter));
  }
  if (status === 404) return now - since > notFoundFor ? end("gone") : again("answers");
  if (status !== 408 && status !== 425 && status !== 429 && status < 500) return end("dead");
  const told = parseRetryAfter(answer.retryAfter, now);
  const at = told !== undefined && tried > triesAsTold ? Math.max(told, scheduled) : (told ?? scheduled);
  return status === 429 ? { ...again("answers", at), quietUntil: told } : again("fails", at);
}

function isKeyRefused(status: number): boolean {
  return status === 401 || status === 403;
}

function isRefusal(error: string | undefined): boolean {
  return error === "HTTP 401" || error === "HTTP 403";
}
