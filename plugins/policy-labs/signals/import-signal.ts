import { deriveId } from "@nri-commons/core/kit";
import { lineOf } from "@nri-commons/core/plugin";
import { findLab } from "../forms/lab-of.ts";
import type { Import } from "../import/import.ts";
import { importedLabId } from "../labs/import-lab.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { publishSignal, raiseSignal, takeUpSignal } from "./raise-signal.ts";
import { findSignalRow, settleSupport } from "./signal-store.ts";
import { fromSignalWire } from "./signal-wire.ts";

/** Stands for whoever said yes before the signal stood here: their numbers, and nobody by name. */
const onPaper = "imported";

/** A `signal` of a file: with its `nri:support` by group, and the lab of the same file that took it up (`takenUpBy`). */
export async function importSignal(ctx: LabsCtx, { item: { key, wire, all }, publish }: Import): Promise<string[]> {
  const read = fromSignalWire(wire);
  if (read === undefined) return ["A signal needs a title and what is seen"];
  const id = deriveId("imported policy signal", key);
  const known = await findSignalRow(ctx.db, id);
  if (known !== undefined && known.state !== "draft") return [];
  if (known === undefined) await raiseSignal(ctx, read.signal, null, id);
  await ctx.transaction(async (tx) => {
    await tx.db
      .insertInto("policy_labs_support_elsewhere")
      .values({ signal_id: id, actor: onPaper, counts: JSON.stringify(read.counts), revision: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await settleSupport(tx.db, { id, origin: null, told: "{}" });
  });
  if (!publish) return [];
  await publishSignal(ctx, id);
  const lab = await findLab(ctx.db, importedLabId(lineOf(all["takenUpBy"], 200) ?? ""));
  if (lab !== undefined && lab.state !== "preparing")
    await takeUpSignal(ctx, { id, lab: { iri: lab.iri, url: ctx.pageUrl(`/labs/${lab.id}`) } });
  return [];
}
