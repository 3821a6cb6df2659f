import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { hasScope, type Output, type Viewer } from "../types/index.ts";
import { findOutputRow, toOutput } from "./output-store.ts";

/** Local outputs that were public and were taken back since an instant, the latest first: who may publish can publish them anew. */
export async function listWithdrawnOutputs(db: Db, { since }: { since: number }, viewer: Viewer): Promise<Output[]> {
  if (!hasScope(viewer, "outputs:write")) return [];
  const rows = await db
    .selectFrom("content_output")
    .selectAll()
    .where("visibility", "=", "withdrawn")
    .where("iri", "is", null)
    .where("updated_at", ">=", since)
    .orderBy("updated_at", "desc")
    .limit(100)
    .execute();
  return rows.map(toOutput);
}

/** One of them. */
export async function findWithdrawnOutput(
  db: Db,
  { id, since }: { id: string; since: number },
  viewer: Viewer,
): Promise<Output> {
  const row = hasScope(viewer, "outputs:write") ? await findOutputRow(db, id) : undefined;
  const isThere = row?.visibility === "withdrawn" && row.iri === null && row.updated_at >= since;
  if (!row || !isThere) throw new Refusal("not-found");
  return toOutput(row);
}
