import { type Output, outputStatusOf } from "../../../content/types/index.ts";
import { pickLanguage } from "../../../kit/index.ts";
import type { FeedRequest } from "../../../plugin/index.ts";
import { type CsvCell, csvTable } from "../../../web/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";
import { outputsForFeed } from "./outputs-for-feed.ts";

/** The columns are those that `output import` reads: what was exported can be imported. */
export const csvColumns = [
  "key",
  "title",
  "lang",
  "type",
  "producer",
  "status",
  "version",
  "year",
  "issued",
  "abstract",
  "authors",
  "bodies",
  "licence",
  "languages",
  "topics",
  "sdgs",
  "wsisActionLines",
  "gdcObjectives",
  "mandate",
  "audiences",
  "country",
  "sourceUrl",
] as const;

type CsvRow = Record<(typeof csvColumns)[number], CsvCell>;

export async function renderOutputsCsv(ctx: OutputsCtx, request: FeedRequest): Promise<string> {
  const outputs = await outputsForFeed(ctx, request, 5000);
  const rows = outputs.map((output) => toRow(ctx, output, request.lang));
  return csvTable(
    csvColumns,
    rows.map((row) => csvColumns.map((column) => row[column])),
  );
}

function toRow(ctx: OutputsCtx, output: Output, lang: string): CsvRow {
  const title = pickLanguage(output.title, lang);
  const { source } = output;
  return {
    key: source.kind === "remote" ? source.iri : ctx.objectIri(output.id),
    title: title?.text,
    lang: title?.lang,
    type: output.type,
    producer: output.producer,
    status: outputStatusOf(output),
    version: output.version,
    year: output.year,
    issued: output.issued,
    abstract: output.abstract && pickLanguage(output.abstract, title?.lang ?? lang)?.text,
    authors: joined(output.authors?.map(({ name }) => name)),
    bodies: joined(output.bodies?.map(({ name }) => name)),
    licence: output.licence,
    languages: joined(output.languages),
    topics: joined(output.topics),
    sdgs: joined(output.sdgs),
    wsisActionLines: joined(output.wsisActionLines),
    gdcObjectives: joined(output.gdcObjectives),
    mandate: joined(output.mandate),
    audiences: joined(output.audiences),
    country: output.country,
    sourceUrl: output.sourceUrl ?? (source.kind === "remote" ? source.url : ctx.pageUrl(`/outputs/${output.id}`)),
  };
}

function joined(items: readonly string[] | undefined): string | undefined {
  return items?.join("; ");
}
