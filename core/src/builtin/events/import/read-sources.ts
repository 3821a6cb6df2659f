import type { EventsCtx } from "../events-ctx.ts";
import { readRun } from "./read-run.ts";
import { refreshSource } from "./refresh-source.ts";

const keptMs = 90 * 86_400_000;
const namesKeptMs = 30 * 86_400_000;

/** The job: reads the imports that wait and the subscriptions whose time has come, one after another. */
export async function readSources(ctx: EventsCtx): Promise<void> {
  const now = ctx.clock.now();
  const runs = await ctx.db
    .selectFrom("events_run")
    .selectAll()
    .where("state", "=", "waiting")
    .orderBy("made_at")
    .limit(20)
    .execute();
  for (const run of runs) await readRun(ctx, run);
  const sources = await ctx.db
    .selectFrom("events_source")
    .selectAll()
    .where("next_at", "<=", now)
    .orderBy("next_at")
    .limit(20)
    .execute();
  for (const source of sources) await refreshSource(ctx, source);
}

/** The job: what nobody looked at for long goes; names that nobody confirmed go sooner. What was taken in stays. */
export async function forgetImports(ctx: EventsCtx): Promise<void> {
  const now = ctx.clock.now();
  await ctx.transaction(async (tx) => {
    const old = tx.db
      .selectFrom("events_run")
      .select("id")
      .where("made_at", "<", now - keptMs);
    await tx.db.deleteFrom("events_run_row").where("run_id", "in", old).execute();
    await tx.db
      .deleteFrom("events_run")
      .where("made_at", "<", now - keptMs)
      .execute();
    await tx.db
      .deleteFrom("events_held_name")
      .where("made_at", "<", now - namesKeptMs)
      .execute();
  });
}
