import { Refusal } from "../../kit/index.ts";
import type { Breakers } from "./breakers.ts";

/** One piece of a plugin's work. */
export interface Guarded {
  /** What it is for: `hook:event.published`. */
  contribution: string;
  /** Milliseconds until it is cut. */
  limit: number;
  /** What another site sent, when it is about that. */
  sent?: { iri: string; origin: string };
  /** Aborted when it is not wanted any more: that is no failure. */
  signal?: AbortSignal;
}

/** Runs a plugin's work: cut at its time, counted when it fails, refused once it failed too often. */
export type Guard = <T>(what: Guarded, run: (signal: AbortSignal) => Promise<T>) => Promise<T>;

export function createGuard(plugin: string, breakers: Breakers): Guard {
  return async ({ contribution, limit, sent, signal }, run) => {
    if (breakers.isOpen(plugin, contribution)) {
      throw new Refusal("unavailable", { message: `The plugin ${plugin} failed too often here and rests.` });
    }
    try {
      const result = await withinLimit(limit, run, signal);
      breakers.worked(plugin, contribution);
      return result;
    } catch (error) {
      // An expected no is an answer.
      const isAnswer = error instanceof Refusal || signal?.aborted === true;
      if (!isAnswer) breakers.failed({ plugin, contribution, error, ...(sent && { sent }) });
      throw error;
    }
  };
}

/** What does not end in time is left behind: nobody waits for it any more. */
async function withinLimit<T>(
  limit: number,
  run: (signal: AbortSignal) => Promise<T>,
  outer: AbortSignal | undefined,
): Promise<T> {
  const cut = new AbortController();
  const stop = () => cut.abort(outer?.reason);
  outer?.addEventListener("abort", stop);
  const timer = setTimeout(() => cut.abort(new Error(`It took longer than ${limit} ms.`)), limit);
  try {
    const aborted = new Promise<never>((_, reject) => {
      cut.signal.addEventListener("abort", () => reject(cut.signal.reason));
    });
    return await Promise.race([run(cut.signal), aborted]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", stop);
  }
}
