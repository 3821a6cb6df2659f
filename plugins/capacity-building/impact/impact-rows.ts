import type { ExportRow, FeedRequest } from "@nri-commons/core/plugin";
import { csvTable, type Translate } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { say } from "../say.ts";
import { impactFigures } from "./figures.ts";
import { partLabel } from "./part-label.ts";

/** The figures of the page as rows; a number that is withheld is null and says so. */
export async function impactRows(ctx: CapacityCtx, t: Translate): Promise<ExportRow[]> {
  return (await impactFigures(ctx.db)).map((figure) => ({
    measure: figure.measure,
    by: figure.by,
    part: figure.part || null,
    label: partLabel(figure, t),
    value: figure.value ?? null,
    withheld: figure.value === undefined,
    counted: t(`impact.note.${figure.measure}`),
  }));
}

/** As open data, in English. */
export async function impactExport(ctx: CapacityCtx): Promise<ExportRow[]> {
  return impactRows(ctx, (await say("en")).t);
}

export async function renderImpactCsv(ctx: CapacityCtx, { t }: FeedRequest): Promise<string> {
  const rows = await impactRows(ctx, t);
  const columns = ["measure", "by", "part", "label", "value", "withheld", "counted"];
  return csvTable(
    columns,
    rows.map((row) =>
      columns.map((column) => {
        const cell = row[column];
        return typeof cell === "number" ? cell : cell === null || cell === undefined ? undefined : String(cell);
      }),
    ),
  );
}
