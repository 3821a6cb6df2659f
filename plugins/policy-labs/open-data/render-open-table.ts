import type { ExportRow } from "@nri-commons/core/plugin";
import { csvTable } from "@nri-commons/core/web";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { type OpenTable, openRows } from "./open-rows.ts";

const mostRows = 5000;

/** A table as a file, its first rows where there are very many. */
export async function renderOpenTable(ctx: LabsCtx, table: OpenTable): Promise<string> {
  const rows: ExportRow[] = [];
  for await (const row of openRows[table](ctx)) {
    rows.push(row);
    if (rows.length === mostRows) break;
  }
  const columns = Object.keys(rows[0] ?? { page: "" });
  return csvTable(
    columns,
    rows.map((row) => columns.map((column) => toCell(row[column]))),
  );
}

function toCell(value: ExportRow[string] | undefined): string | number | undefined {
  if (typeof value === "number" || typeof value === "string") return value;
  return value === null || value === undefined ? undefined : String(value);
}
