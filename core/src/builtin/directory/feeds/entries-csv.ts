import type { DirectoryEntry } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import type { FeedRequest } from "../../../plugin/index.ts";
import { type CsvCell, csvTable, toFilter } from "../../../web/index.ts";
import type { DirectoryCtx } from "../directory-ctx.ts";
import { readSearch } from "../network-search.ts";

const columns = [
  "key",
  "name",
  "lang",
  "acronym",
  "kind",
  "countries",
  "regions",
  "area",
  "languages",
  "topics",
  "established",
  "lastActive",
  "website",
  "actor",
  "summary",
  "sources",
  "confidence",
  "recognition",
  "page",
] as const;

const most = 5000;

/** What the same address shows as a page, in columns that `directory import` reads. */
export async function renderEntriesCsv(ctx: DirectoryCtx, { query, viewer, lang }: FeedRequest): Promise<string> {
  const entries: DirectoryEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await ctx.directory.list({ ...toFilter(readSearch(query), lang), limit: 200, cursor }, viewer);
    entries.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && entries.length < most);
  const rows = entries.map((entry) => toRow(ctx, entry, lang));
  return csvTable(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

function toRow(ctx: DirectoryCtx, entry: DirectoryEntry, lang: string): Record<(typeof columns)[number], CsvCell> {
  const { source, recognition } = entry;
  const name = pickLanguage(entry.name, lang);
  return {
    key: source.kind === "remote" ? source.iri : ctx.objectIri(entry.id),
    name: name?.text,
    lang: name?.lang,
    acronym: entry.acronym,
    kind: entry.kind,
    countries: entry.countries?.join("; "),
    regions: entry.regions?.join("; "),
    area: entry.area,
    languages: entry.languages?.join("; "),
    topics: entry.topics?.join("; "),
    established: entry.established,
    lastActive: entry.lastActive,
    website: entry.website,
    actor: entry.actor,
    summary: entry.summary && pickLanguage(entry.summary, name?.lang ?? lang)?.text,
    sources: entry.sources?.join("; "),
    confidence: entry.confidence,
    recognition: recognition.state,
    page: ctx.pageUrl(`/network/${entry.id}`, lang),
  };
}
