import type { NewEvent, NewOutput } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import type { EventsCtx, EventsTx } from "../events-ctx.ts";
import { editor } from "./editor.ts";
import { eventsByRef } from "./events-by-ref.ts";
import type { RunRowRow } from "./import-tables.ts";
import { getRun, rowsOf, updateRun } from "./run-store.ts";

/** What stands in the way of undoing an import: things of it that are public, or undefined. */
export async function whyNotUndo(ctx: EventsCtx, run: string): Promise<string | undefined> {
  const rows = (await rowsOf(ctx.db, run)).filter(({ outcome }) => outcome !== null);
  const idsOf = (isOutput: boolean) =>
    rows.flatMap(({ kind, result_id: id }) => ((kind === "output") === isOutput ? (id ?? []) : []));
  const events = await eventsByRef(ctx, idsOf(false), editor);
  const outputs = await Promise.all(idsOf(true).map((id) => ctx.outputs.find(id, editor)));
  const things = [...events.values(), ...outputs];
  const shown = things.filter((thing) => thing !== undefined && thing.visibility !== "draft").length;
  if (shown === 0) return undefined;
  return `${shown} of it ${shown === 1 ? "is" : "are"} public already. Withdraw or correct what is wrong one by one.`;
}

/** As if it had not been: what it added is thrown away, what it changed is as it was. Only while all of it waits as drafts. */
export async function undoImport(ctx: EventsCtx, run: string): Promise<{ removed: number; restored: number }> {
  const why = await whyNotUndo(ctx, run);
  if (why !== undefined) throw new Refusal("conflict", { message: why });
  return ctx.transaction(async (tx) => {
    const { state } = await getRun(tx, run);
    if (state === "undone") return { removed: 0, restored: 0 };
    if (state !== "taken") throw new Refusal("conflict", { message: "Nothing of this import was taken in." });
    const rows = (await rowsOf(tx.db, run)).filter(({ outcome }) => outcome !== null);
    for (const row of rows.toReversed()) await undoRow(ctx, tx, row);
    await tx.db.deleteFrom("events_redirect").where("run_id", "=", run).execute();
    await tx.db.deleteFrom("events_held_name").where("run_id", "=", run).execute();
    await updateRun(tx, run, { state: "undone", ended_at: tx.now });
    const removed = rows.filter(({ outcome }) => outcome === "added").length;
    return { removed, restored: rows.length - removed };
  });
}

async function undoRow(
  ctx: EventsCtx,
  tx: EventsTx,
  { kind, result_id: id, outcome, before }: RunRowRow,
): Promise<void> {
  if (id === null) return;
  if (outcome === "added") {
    await (kind === "output" ? ctx.outputs.discard(tx, { id }) : ctx.events.discard(tx, { id }));
    await tx.db.deleteFrom("events_item").where("event_id", "=", id).execute();
  } else if (before !== null && kind === "output") {
    const output: NewOutput = JSON.parse(before);
    await ctx.outputs.revise(tx, { id, output });
  } else if (before !== null) {
    const event: NewEvent = JSON.parse(before);
    await ctx.events.revise(tx, { id, event });
  }
}
