import { pickLanguage } from "@nri-commons/core/kit";
import type { ExportRow } from "@nri-commons/core/plugin";
import { csvTable } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Partner } from "./partner.ts";
import { allPartners } from "./partner-store.ts";

/** The directory as open data: one row for each partner. */
export async function partnerRows(ctx: CapacityCtx): Promise<ExportRow[]> {
  return (await allPartners(ctx.db)).map((partner) => toRow(ctx, partner));
}

export async function renderPartnersCsv(ctx: CapacityCtx): Promise<string> {
  const rows = await partnerRows(ctx);
  const columns = Object.keys(rows[0] ?? { name: "" });
  return csvTable(
    columns,
    rows.map((row) => columns.map((column) => String(row[column] ?? ""))),
  );
}

export function toRow(ctx: CapacityCtx, partner: Partner): ExportRow {
  const lang = ctx.site.languages[0] ?? "en";
  return {
    id: partner.id,
    page: ctx.pageUrl(`/capacity/partners/${partner.id}`),
    name: partner.name,
    kind: partner.kind,
    country: partner.country ?? null,
    region: partner.region ?? null,
    serves: (partner.serves && pickLanguage(partner.serves, lang)?.text) ?? null,
    url: partner.url ?? null,
    founded: partner.founded ?? null,
    programmes: partner.programmes.map(({ name }) => name).join("; "),
    source: partner.origin ?? null,
  };
}
