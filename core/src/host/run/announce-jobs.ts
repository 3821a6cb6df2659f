import type { Federation } from "../../federation/index.ts";
import type { FactPayload, FactType, JobHandler, Tx } from "../../jobs/index.ts";
import type { Announce, Ctx } from "../../plugin/index.ts";
import type { PluginJobKind } from "./plugin-job-kind.ts";
import { type Running, toPluginTx } from "./running.ts";

/** What of federation an announcement needs. */
export type Publisher = Pick<Federation, "publish" | "published">;

type AnyAnnounce = Announce<Ctx, object, FactType>;

/** It runs inside a transaction, which on SQLite is the only one. */
const limit = 10_000;

/** One job for each fact that a plugin announces: what it says is published in the transaction that ends the job. */
export function announceJobs(one: Running, federation: Publisher): PluginJobKind[] {
  const announces = Object.entries((one.plugin.announces ?? {}) as Readonly<Record<string, AnyAnnounce>>);
  return announces.map(([fact, announce]) => ({
    name: `announce:${one.plugin.id}:${fact}`,
    contribution: `announce:${fact}`,
    on: fact,
    kind: { run: announceJob(one, { fact, announce }, federation) },
  }));
}

interface Announcing {
  fact: string;
  announce: AnyAnnounce;
}

function announceJob({ ctx, guard }: Running, { fact, announce }: Announcing, federation: Publisher): JobHandler {
  return async (job, { transaction, completeIn }) => {
    const { payload } = job.payload as FactPayload;
    await transaction(async (tx: Tx) => {
      const announced = await guard({ contribution: `announce:${fact}`, limit }, () =>
        announce(ctx, toPluginTx(tx), payload),
      );
      for (const announcement of announced === undefined ? [] : [announced].flat()) {
        await federation.publish(tx, announcement);
      }
      await completeIn(tx);
    });
    federation.published();
  };
}
