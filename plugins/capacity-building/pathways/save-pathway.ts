import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import type { Pathway } from "./pathway.ts";
import { putPathwayRow } from "./pathway-store.ts";

/** Kept, and found by the site's search while everybody sees it. */
export async function savePathway(ctx: CapacityCtx, tx: CapacityTx, pathway: Pathway): Promise<void> {
  const { id, title, about: body, source, published, updated } = pathway;
  await putPathwayRow(tx.db, pathway, tx.now);
  if (pathway.state !== "public") return ctx.search.removePage(tx, id);
  const page = { id, title, body, at: published ?? updated, path: `/capacity/pathways/${id}` };
  await ctx.search.putPage(tx, { ...page, origin: source?.origin });
}

/** Nothing but its id: it stays away though its telling comes later. */
export function emptied({ id, source, updated }: Pick<Pathway, "id" | "source" | "updated">): Pathway {
  return { id, state: "withdrawn", title: {}, about: {}, audiences: [], track: "all", steps: [], source, updated };
}
