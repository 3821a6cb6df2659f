import type { Incoming, PluginTx, Withdrawn } from "../../plugin/index.ts";
import type { OutputsCtx } from "./outputs-ctx.ts";
import type { OutputsTables } from "./review/review-table.ts";
import { fromOutputWire } from "./wire/index.ts";

/** Keeps a remote output. One that cannot be read is left out of the library; federation keeps it for a later replay. */
export async function receiveOutput(ctx: OutputsCtx, tx: PluginTx<OutputsTables>, incoming: Incoming): Promise<void> {
  const { iri, origin, owner, object } = incoming;
  const read = fromOutputWire(object, ctx);
  if (!read.ok) {
    ctx.log.warn({ iri, problems: read.problems }, "an output from elsewhere could not be read");
    return;
  }
  const { output, url, updated } = read.value;
  // Who claims to be the Secretariat is kept as said and shown as not confirmed (FEDERATION.md, Output): nothing is refused here.
  await ctx.outputs.receiveRemote(tx, { iri, origin, owner, url, updated, output, isRegistry: true });
}

export async function withdrawOutput(
  ctx: OutputsCtx,
  tx: PluginTx<OutputsTables>,
  withdrawn: Withdrawn,
): Promise<void> {
  const { iri, origin, owner } = withdrawn;
  await ctx.outputs.withdrawRemote(tx, { iri, origin, owner });
}
