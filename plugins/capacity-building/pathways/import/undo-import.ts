import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityDb } from "../../capacity-ctx.ts";
import { changeWithin } from "../change-pathway.ts";
import { deletePathway, findPathway } from "../pathway-store.ts";
import type { PathwayImportRow } from "../pathways-tables.ts";
import { doneBy, getImport, putImport } from "./import-store.ts";

/** Whether all of it still waits as drafts: what everybody saw is changed or taken back one by one. */
export async function canUndo(db: CapacityDb, row: Pick<PathwayImportRow, "state" | "done">): Promise<boolean> {
  if (row.state !== "taken") return false;
  for (const { id } of doneBy(row)) {
    const pathway = await findPathway(db, id);
    if (pathway?.published !== undefined || pathway?.state === "public") return false;
  }
  return true;
}

/** As if it had not been: what it added is gone, what it changed is as it was. Twice is once. */
export async function undoImport(ctx: CapacityCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getImport(tx.db, id);
    if (row.state === "undone") return;
    if (!(await canUndo(tx.db, row))) throw new Refusal("conflict");
    for (const { id: pathway, before } of doneBy(row).toReversed()) {
      const known = await findPathway(tx.db, pathway);
      if (known === undefined || known.state === "withdrawn") continue;
      if (before === undefined) await deletePathway(tx.db, pathway);
      else await changeWithin(ctx, tx, { id: pathway, to: () => before });
    }
    await putImport(tx.db, { ...row, state: "undone" });
  });
}
