import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { findSignal } from "./signal-store.ts";

/** After a change, in the same transaction: the site's search finds a signal that everybody sees, and no other. */
export async function indexSignal(ctx: LabsCtx, tx: LabsTx, id: string): Promise<void> {
  const signal = await findSignal(tx.db, id);
  if (signal === undefined || signal.state === "draft") return ctx.search.removePage(tx, id);
  const { title, seen, source } = signal;
  const at = signal.published ?? signal.created;
  const page = { id, title, body: seen, at, path: `/labs/signals/${id}`, origin: source?.origin };
  await ctx.search.putPage(tx, page);
}
