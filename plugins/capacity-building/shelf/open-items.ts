import { pickLanguage } from "@nri-commons/core/kit";
import type { ExportRow, FeedRequest } from "@nri-commons/core/plugin";
import { atomFeed, csvTable } from "@nri-commons/core/web";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { say } from "../say.ts";
import { tellFields, writeArticle } from "./item-wire.ts";
import { allItems, type ItemQuery, listItems, readItemQuery } from "./list-items.ts";
import type { Item, Shelf } from "./shelf.ts";

const mostRows = 5000;

/** What everybody sees of a shelf as tables and news, and as the node's open data: `/capacity/resources.csv`, `/capacity/resources.atom`. */
export function openItemsOf(shelf: Shelf) {
  return {
    csv: (ctx: CapacityCtx, request: FeedRequest) => renderCsv(ctx, request, shelf),
    atom: (ctx: CapacityCtx, request: FeedRequest, news: News) => renderAtom(ctx, request, { ...news, shelf }),
    rows: (ctx: CapacityCtx) => allRows(ctx, shelf),
  };
}

interface News {
  /** The page that shows the same, after the language. */
  at: string;
  /** Message key. */
  title: string;
  terms?: NonNullable<ItemQuery["terms"]>;
}

/** News of a shelf, or of what fits on it. */
async function renderAtom(
  ctx: CapacityCtx,
  { lang, t, query: search }: FeedRequest,
  { shelf, at, title, terms = {} }: News & { shelf: Shelf },
): Promise<string> {
  const { query } = readItemQuery(shelf, search);
  const { items } = await listItems(ctx.db, shelf, { ...query, terms: { ...query.terms, ...terms }, limit: 50 });
  const site = pickLanguage(ctx.site.name, lang)?.text ?? "";
  const narrowed = search.size === 0 ? "" : `?${search}`;
  return atomFeed({
    title: `${t(title)} – ${site}`,
    feedUrl: ctx.pageUrl(`${at}.atom${narrowed}`, lang),
    pageUrl: ctx.pageUrl(`${at}${narrowed}`, lang),
    lang,
    author: site,
    items: await Promise.all(items.map((item) => itemNews(ctx, shelf, { item, lang }))),
  });
}

/** One item as news. */
export async function itemNews(ctx: CapacityCtx, shelf: Shelf, { item, lang }: { item: Item; lang: string }) {
  const title = pickLanguage(item.doc.title, lang);
  const teller = { ...(await say(lang)), lang };
  return {
    id: item.iri,
    url: ctx.pageUrl(`${shelf.at}/${item.id}`, lang),
    title: title?.text ?? "",
    summary: tellFields(shelf, item, teller)[0]?.told,
    html: await writeArticle(shelf, item, lang),
    published: item.published ?? item.created,
    updated: item.updated,
    lang: title?.lang,
  };
}

async function renderCsv(ctx: CapacityCtx, { lang, query: search }: FeedRequest, shelf: Shelf): Promise<string> {
  const rows: ExportRow[] = [];
  for await (const item of allItems(ctx.db, shelf, readItemQuery(shelf, search).query)) {
    rows.push(rowOf(ctx, shelf, { item, lang }));
    if (rows.length === mostRows) break;
  }
  const columns = ["iri", "page", ...Object.keys(shelf.fields), "site", "published", "sample"];
  return csvTable(
    columns,
    rows.map((row) => columns.map((column) => toCell(row[column]))),
  );
}

async function* allRows(ctx: CapacityCtx, shelf: Shelf): AsyncGenerator<ExportRow> {
  const lang = ctx.site.languages[0] ?? "en";
  for await (const item of allItems(ctx.db, shelf)) yield rowOf(ctx, shelf, { item, lang });
}

function rowOf(ctx: CapacityCtx, shelf: Shelf, { item, lang }: { item: Item; lang: string }): ExportRow {
  const told = Object.entries(shelf.fields).map(([name, field]) => {
    const value: unknown = item.doc[name];
    return [name, value === undefined ? null : field.cell(value, lang) || null] as const;
  });
  return {
    iri: item.iri,
    page: ctx.pageUrl(`${shelf.at}/${item.id}`),
    ...Object.fromEntries(told),
    site: item.source?.origin ?? ctx.site.origin,
    published: new Date(item.published ?? item.created).toISOString(),
    sample: item.sample,
  };
}

function toCell(value: ExportRow[string] | undefined): string | number | undefined {
  if (typeof value === "number" || typeof value === "string") return value;
  return value === null || value === undefined ? undefined : String(value);
}
