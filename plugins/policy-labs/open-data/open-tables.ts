import { type Feed, later, type PluginExport } from "@nri-commons/core/plugin";
import type { LabsCtx } from "../policy-labs-ctx.ts";

const openRows = later(async () => (await import("./open-rows.ts")).openRows);
const { renderOpenTable } = later(() => import("./render-open-table.ts"));

const tables = ["signals", "risks", "options", "trials", "consultations"] as const;

/** Beside the pages that show them: `/labs/signals.csv`. */
export const openFeeds: readonly Feed<LabsCtx>[] = tables.map((table) => ({
  at: `/labs/${table}.csv`,
  type: "text/csv",
  title: `feed.${table}`,
  render: (ctx) => renderOpenTable(ctx, table),
}));

/** The same for the node's open data. */
export const openExports: Readonly<Record<(typeof tables)[number], PluginExport<LabsCtx>>> = {
  signals: { openData: true, licence: "CC0-1.0", rows: openRows.signals },
  risks: { openData: true, licence: "CC0-1.0", rows: openRows.risks },
  options: { openData: true, rows: openRows.options },
  trials: { openData: true, licence: "CC0-1.0", rows: openRows.trials },
  consultations: { openData: true, licence: "CC0-1.0", rows: openRows.consultations },
};
