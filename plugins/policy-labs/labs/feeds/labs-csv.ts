import { pickLanguage } from "@nri-commons/core/kit";
import type { ExportRow, FeedRequest } from "@nri-commons/core/plugin";
import { csvTable } from "@nri-commons/core/web";
import type { LabsCtx } from "../../policy-labs-ctx.ts";
import { groupsOf, type Lab } from "../lab.ts";
import { readLabSearch } from "../lab-search.ts";
import { type LabQuery, listLabs } from "../list-labs.ts";

const most = 5000;

/** Every lab that everybody may see, as its list is narrowed. */
export async function renderLabsCsv(ctx: LabsCtx, { lang, query }: FeedRequest): Promise<string> {
  const rows = await allRows(ctx, { ...readLabSearch(query), when: "all", limit: 200 }, lang);
  const columns = Object.keys(rows[0] ?? toRow(ctx, undefined, lang));
  return csvTable(
    columns,
    rows.map((row) => columns.map((column) => cellOf(row[column]))),
  );
}

/** The same as open data. */
export function labRows(ctx: LabsCtx): Promise<ExportRow[]> {
  return allRows(ctx, { when: "all", limit: 200 }, ctx.site.languages[0] ?? "en");
}

async function allRows(ctx: LabsCtx, query: LabQuery, lang: string): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listLabs(ctx.db, { ...query, cursor }, ctx.clock.now());
    rows.push(...page.items.map((lab) => toRow(ctx, lab, lang)));
    cursor = page.next;
  } while (cursor !== undefined && rows.length < most);
  return rows;
}

function toRow(ctx: LabsCtx, lab: Lab | undefined, lang: string): ExportRow {
  const text = (map: Lab["title"] = {}) => pickLanguage(map, lang)?.text ?? "";
  return {
    id: lab ? (lab.source?.iri ?? ctx.objectIri(lab.id)) : "",
    url: lab ? ctx.pageUrl(`/labs/${lab.id}`) : "",
    title: text(lab?.title),
    question: text(lab?.question),
    state: lab?.state ?? "",
    format: lab?.format ?? "",
    opens: lab?.opens ?? "",
    closes: lab?.closes ?? "",
    zone: lab?.zone ?? "",
    hosts: lab?.hosts.map(({ name }) => name).join("; ") ?? "",
    stakeholderGroups: lab ? groupsOf(lab).join("; ") : "",
    topics: lab?.topics.join("; ") ?? "",
    process: lab?.process?.name ?? "",
    deadline: lab?.process?.deadline ?? "",
    submitted: lab?.process?.submitted ?? "",
    result: lab?.process?.resultUrl ?? "",
  };
}

function cellOf(value: ExportRow[string] | undefined): string {
  return typeof value === "string" ? value : String(value ?? "");
}
