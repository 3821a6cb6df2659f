import type { ExportRow, Feed, PluginExport } from "@nri-commons/core/plugin";
import { csvTable } from "@nri-commons/core/web";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { type OpenTable, openRows } from "./open-rows.ts";

const tables = ["signals", "risks", "options", "trials", "consultations"] as const satisfies readonly OpenTable[];
const mostRows = 5000;

/** Beside the pages that show them: `/labs/signals.csv`. */
export const openFeeds: readonly Feed<LabsCtx>[] = tables.map((table) => ({
  at: `/labs/${table}.csv`,
  type: "text/csv",
  title: `feed.${table}`,
  async render(ctx) {
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
  },
}));

/** The same for the node's open data. */
export const openExports: Readonly<Record<OpenTable, PluginExport<LabsCtx>>> = {
  signals: { openData: true, licence: "CC0-1.0", rows: openRows.signals },
  risks: { openData: true, licence: "CC0-1.0", rows: openRows.risks },
  options: { openData: true, rows: openRows.options },
  trials: { openData: true, licence: "CC0-1.0", rows: openRows.trials },
  consultations: { openData: true, licence: "CC0-1.0", rows: openRows.consultations },
};

function toCell(value: ExportRow[string] | undefined): string | number | undefined {
  if (typeof value === "number" || typeof value === "string") return value;
  return value === null || value === undefined ? undefined : String(value);
}
