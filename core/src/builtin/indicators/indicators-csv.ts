import { Refusal } from "../../kit/index.ts";
import type { FeedRequest } from "../../plugin/index.ts";
import { type CsvCell, csvTable, keepsRegistry } from "../../web/index.ts";
import { allYears, findIndicator, indicators } from "./catalogue.ts";
import type { IndicatorsCtx } from "./indicators-ctx.ts";
import { listInitiatives } from "./list-initiatives.ts";
import { readValues, withOwners } from "./read-values.ts";

export const csvColumns = ["indicator", "year", "initiative", "actor", "region", "value"] as const;

/** Every value there is, one a row; `?indicator=` gives one of them. What was not reported has no row, so that it is never read as 0. */
export async function renderIndicatorsCsv(ctx: IndicatorsCtx, { query, lang }: FeedRequest): Promise<string> {
  if (!keepsRegistry(ctx.site)) throw new Refusal("not-found");
  const one = findIndicator(query.get("indicator") ?? undefined);
  const years = allYears(ctx.clock.now());
  const { known } = await listInitiatives(ctx, lang);
  const rows: CsvCell[][] = [];
  for (const indicator of one ? [one] : indicators) {
    const values = await readValues(ctx, indicator, years);
    for (const { actor, name, region } of withOwners(known, values)) {
      for (const [year, value] of values.byInitiative.get(actor) ?? []) {
        rows.push([indicator.id, year, name, actor, region, value]);
      }
    }
  }
  return csvTable(csvColumns, rows);
}
