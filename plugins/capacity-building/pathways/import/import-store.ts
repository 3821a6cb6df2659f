import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityDb } from "../../capacity-ctx.ts";
import type { Pathway } from "../pathway.ts";
import type { PathwayImportRow } from "../pathways-tables.ts";

/** What taking a file in did to one pathway; `before`: as it was, of one that changed. */
export interface DonePathway {
  id: string;
  before?: Pathway | undefined;
}

export async function getImport(db: CapacityDb, id: string): Promise<PathwayImportRow> {
  const rows = db.selectFrom("capacity_building_pathway_import").selectAll().where("id", "=", id);
  const row = await rows.executeTakeFirst();
  if (row === undefined) throw new Refusal("not-found");
  return row;
}

export function doneBy({ done }: Pick<PathwayImportRow, "done">): DonePathway[] {
  return JSON.parse(done);
}

export async function putImport(db: CapacityDb, row: PathwayImportRow): Promise<void> {
  const { id, ...rest } = row;
  await db
    .insertInto("capacity_building_pathway_import")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
    .execute();
}

/** The latest first. */
export async function listImports(db: CapacityDb, most = 20): Promise<Omit<PathwayImportRow, "text" | "done">[]> {
  return db
    .selectFrom("capacity_building_pathway_import")
    .select(["id", "name", "lang", "state", "made_at"])
    .orderBy("id", "desc")
    .limit(most)
    .execute();
}

/** A file is kept for as long as somebody may wish to undo it. */
export async function forgetImports(ctx: CapacityCtx, keptFor: number): Promise<void> {
  await ctx.transaction((tx) =>
    tx.db
      .deleteFrom("capacity_building_pathway_import")
      .where("made_at", "<", tx.now - keptFor)
      .execute(),
  );
}
