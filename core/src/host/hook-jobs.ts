import type { FactPayload, FactType, JobHandlers, JobKind } from "../jobs/index.ts";
import type { Ctx, Hook } from "../plugin/index.ts";
import type { Running } from "./contributions.ts";

interface HookJobs {
  handlers: JobHandlers;
  /** Which jobs a fact wakes. */
  subscriptions: Record<string, string[]>;
}

type AnyHook = Hook<Ctx, FactType>;

/** Milliseconds, where a hook does not say. */
const usualTime = 10_000;

/** One job for each fact that a plugin follows up: what hangs is cut, what fails is tried again unless the hook lets it go. */
export function hookJobs(running: readonly Running[]): HookJobs {
  const handlers: Record<string, JobKind> = {};
  const subscriptions: Record<string, string[]> = {};
  for (const { plugin, ctx } of running) {
    for (const [fact, hook] of Object.entries((plugin.hooks ?? {}) as Readonly<Record<string, AnyHook>>)) {
      const kind = `hook:${plugin.id}:${fact}`;
      handlers[kind] = hookJob(hook, ctx);
      subscriptions[fact] = [...(subscriptions[fact] ?? []), kind];
    }
  }
  return { handlers, subscriptions };
}

function hookJob({ run, timeoutMs = usualTime, onError = "retry" }: AnyHook, ctx: Ctx): JobKind {
  return {
    timeout: timeoutMs,
    ...(onError === "continue" && { maxAttempts: 1 }),
    run: async ({ payload }, { signal }) => run(ctx, (payload as FactPayload).payload, { signal }),
  };
}
