import type { FactPayload, FactType } from "../../jobs/index.ts";
import type { Ctx, Hook } from "../../plugin/index.ts";
import type { PluginJobKind } from "./plugin-job-kind.ts";
import type { Running } from "./running.ts";

type AnyHook = Hook<Ctx, FactType>;

/** Milliseconds, where a hook does not say. */
const usualTime = 10_000;

/** One job for each fact that a plugin follows up: what hangs is cut, what fails is tried again unless the hook lets it go. */
export function hookJobs({ plugin, ctx, guard }: Running): PluginJobKind[] {
  const hooks = Object.entries((plugin.hooks ?? {}) as Readonly<Record<string, AnyHook>>);
  return hooks.map(([fact, { run, timeoutMs = usualTime, onError = "retry" }]) => {
    const contribution = `hook:${fact}`;
    return {
      name: `hook:${plugin.id}:${fact}`,
      contribution,
      on: fact,
      kind: {
        // The guard's own limit comes first and counts.
        timeout: timeoutMs + 5000,
        async run({ payload }, { signal: outer, log }) {
          const fact = (payload as FactPayload).payload;
          try {
            await guard({ contribution, limit: timeoutMs, signal: outer }, (signal) => run(ctx, fact, { signal }));
          } catch (error) {
            if (onError === "retry" || outer.aborted) throw error;
            log.warn({ plugin: plugin.id, err: error }, "a plugin did not follow up a fact, and lets it go");
          }
        },
      },
    };
  });
}
