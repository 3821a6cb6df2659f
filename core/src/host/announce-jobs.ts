import type { Federation } from "../federation/index.ts";
import type { FactPayload, FactType, JobHandler, Tx } from "../jobs/index.ts";
import type { Announce, Ctx } from "../plugin/index.ts";
import { type Running, toPluginTx } from "./contributions.ts";

interface AnnounceJobs {
  handlers: Record<string, JobHandler>;
  /** Which jobs a fact wakes. */
  subscriptions: Record<string, string[]>;
}

/** One job for each fact that a plugin announces: what it says is published in the transaction that ends the job. */
export function announceJobs(running: readonly Running[], federation: Publisher): AnnounceJobs {
  const jobs: AnnounceJobs = { handlers: {}, subscriptions: {} };
  for (const { plugin, ctx } of running) {
    const announces = (plugin.announces ?? {}) as Readonly<Record<string, AnyAnnounce>>;
    for (const [fact, announce] of Object.entries(announces)) {
      const kind = `announce:${plugin.id}:${fact}`;
      jobs.handlers[kind] = announceJob(announce, ctx, federation);
      jobs.subscriptions[fact] = [...(jobs.subscriptions[fact] ?? []), kind];
    }
  }
  return jobs;
}

/** What of federation an announcement needs. */
export type Publisher = Pick<Federation, "publish" | "published">;

type AnyAnnounce = Announce<Ctx, object, FactType>;

function announceJob(announce: AnyAnnounce, ctx: Ctx, { publish, published }: Publisher): JobHandler {
  return async (job, { transaction, completeIn }) => {
    const { payload } = job.payload as FactPayload;
    await transaction(async (tx: Tx) => {
      const announced = await announce(ctx, toPluginTx(tx), payload);
      for (const announcement of announced === undefined ? [] : [announced].flat()) await publish(tx, announcement);
      await completeIn(tx);
    });
    published();
  };
}
