import type { JobKind, Part } from "../../jobs/index.ts";
import type { Ctx, PluginJob } from "../../plugin/index.ts";
import { announceJobs, type Publisher } from "./announce-jobs.ts";
import { hookJobs } from "./hook-jobs.ts";
import type { PluginJobKind } from "./plugin-job-kind.ts";
import type { Running } from "./running.ts";

/** Milliseconds, where a plugin's own job does not say. */
const usualTime = 600_000;

/** Every job of the plugins that run. One that rests has no handler: what wakes it waits until a person lets it run again. */
export function pluginJobs(running: readonly Running[], federation: Publisher): Part {
  const handlers: Record<string, JobKind> = {};
  const subscriptions: Record<string, string[]> = {};
  for (const one of running) {
    for (const job of [...announceJobs(one, federation), ...hookJobs(one), ...periodicJobs(one)]) {
      if (job.on !== undefined) subscriptions[job.on] = [...(subscriptions[job.on] ?? []), job.name];
      if (!one.rests(job.contribution)) handlers[job.name] = job.kind;
    }
  }
  return { handlers, subscriptions };
}

function periodicJobs({ plugin, ctx, guard }: Running): PluginJobKind[] {
  return Object.entries<PluginJob<Ctx>>(plugin.jobs ?? {}).map(([name, job]) => {
    const contribution = `job:${name}`;
    const limit = job.timeoutMs ?? usualTime;
    return {
      name: `${plugin.id}:${name}`,
      contribution,
      kind: {
        every: job.every,
        timeout: limit + 5000,
        run: (_job, helpers) =>
          guard({ contribution, limit, ...(helpers && { signal: helpers.signal }) }, () => job.run(ctx)),
      },
    };
  });
}
