import { csvRows } from "@nri-commons/core/web";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { type OpenTable, openRows } from "./open-rows.ts";

/** A table as a file, its first rows where there are very many. */
export function renderOpenTable(ctx: LabsCtx, table: OpenTable): Promise<string> {
  return csvRows(openRows[table](ctx));
}
