import type { Incoming, PluginTx, Withdrawn } from "../../plugin/index.ts";
import type { OutputsCtx } from "./outputs-ctx.ts";
import type { OutputsTables } from "./review/review-table.ts";
import { fromOutputWire } from "./wire/index.ts";

/** After a restore: our own output, as a peer kept it and our proof says. */
export async function reclaimOutput(ctx: OutputsCtx, tx: PluginTx<OutputsTables>, own: Incoming): Promise<boolean> {
  const read = fromOutputWire(own.object, ctx);
  const id = ownId(ctx, own.iri);
  if (!read.ok || id === undefined) return false;
  const { output, published = tx.now, updated = published } = read.value;
  return ctx.outputs.reclaim(tx, { id, output, updated, published });
}

export async function recallOutput(ctx: OutputsCtx, tx: PluginTx<OutputsTables>, { iri }: Withdrawn): Promise<void> {
  const id = ownId(ctx, iri);
  if (id !== undefined) await ctx.outputs.recall(tx, { id });
}

function ownId({ objectIri }: OutputsCtx, iri: string): string | undefined {
  const id = iri.slice(objectIri("").length);
  return objectIri(id) === iri && id !== "" ? id : undefined;
}
