import type { Facts, FactType } from "../jobs/index.ts";

/**
 * What a plugin does after a fact was committed: in a job, which survives a crash and may run twice. To tell the world of a fact, use
 * `announces`; to refuse one, a verb of your own.
 */
export interface Hook<C, F extends FactType> {
  run(ctx: C, fact: Facts[F], helpers: HookHelpers): Promise<void>;
  /** After this it is cut and counts as failed; 10 seconds unless told. */
  timeoutMs?: number;
  /** `retry`, unless told, tries again for a day and a half; `continue` lets the fact go. */
  onError?: "retry" | "continue";
}

export interface HookHelpers {
  /** Aborted when its time is over, and when the node stops. */
  signal: AbortSignal;
}
