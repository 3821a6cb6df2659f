import { isJsonObject, type JsonObject, type Problem } from "../../../kit/index.ts";
import { csvColumns } from "../csv-columns.ts";
import type { ImportRow, ReadFile, ReadOptions } from "./import-row.ts";

/** A table with the columns of `csv-columns.ts`, in any order; comma, semicolon or tab between them. */
export async function readCsvEvents(text: string, options: ReadOptions): Promise<ReadFile> {
  const { parse, CsvError } = await import("csv-parse/sync");
  const header = text.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0] ?? "";
  try {
    const records: unknown[] = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map(toColumn),
      delimiter: delimiterOf(header),
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    const problems = unknownColumns(header);
    return problems.length > 0
      ? { rows: [], problems }
      : { rows: records.map((record) => toRow(record, options)), problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: [], problems: [{ path: `line ${Number(error["lines"] ?? 1)}`, message: explain(error.code) }] };
  }
}

function toRow(record: unknown, { zone, lang }: ReadOptions): ImportRow {
  const parsed = isJsonObject(record) ? record : {};
  const [info, cells] = [parsed["info"], parsed["record"]];
  const line = isJsonObject(info) ? Number(info["lines"]) : 0;
  const cell = (column: (typeof csvColumns)[number]) => {
    const value = isJsonObject(cells) ? cells[column] : undefined;
    return typeof value === "string" && value !== "" ? withoutGuard(value) : undefined;
  };
  const place = { name: cell("venue"), street: cell("street"), locality: cell("city"), country: cell("country") };
  const language = cell("lang") ?? lang;
  const input: JsonObject = {
    lang: language,
    ...copied(cell),
    zone: cell("zone") ?? zone,
    ...(Object.values(place).some(Boolean) && {
      place: { ...place, ...(place.name && { name: { [language]: place.name } }) },
    }),
    ...(cell("onlineUrl") && { online: { url: cell("onlineUrl") ?? "" } }),
    ...(cell("area") && { adminArea: cell("area") }),
    ...(cell("largerEvent") && { partOf: cell("largerEvent") }),
    ...(cell("uid") && { icalUid: cell("uid") }),
  };
  return { at: `line ${line}`, key: cell("uid") ?? cell("sourceUrl"), input, partOf: cell("partOf") };
}

const same = [
  ...["name", "summary", "startDate", "startTime", "endDate", "endTime", "status", "attendance", "website"],
  ...["registrationUrl", "languages", "topics", "sdgs", "wsisActionLines", "sessionType", "level", "sourceUrl"],
] as const;

function copied(cell: (column: (typeof csvColumns)[number]) => string | undefined): JsonObject {
  const entries = csvColumns
    .filter((column) => same.some((name) => name === column))
    .map((column) => [column, cell(column)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Names as people write them: `Start date`, `start_date` and `startDate` are one. */
function toColumn(name: string): string {
  return csvColumns.find((column) => plain(column) === plain(name)) ?? name;
}

function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

function unknownColumns(header: string): Problem[] {
  const names = header.split(delimiterOf(header)).map((name) => name.trim().replace(/^"|"$/g, ""));
  const problems = names
    .filter((name) => name !== "" && !csvColumns.some((column) => plain(column) === plain(name)))
    .map((name) => ({
      path: "line 1",
      message: `We do not know the column “${name}”. Known are: ${csvColumns.join(", ")}`,
    }));
  const missing = ["name", "startDate"].filter((column) => !names.some((name) => plain(name) === plain(column)));
  return [...problems, ...missing.map((column) => ({ path: "line 1", message: `Add the column “${column}”` }))];
}

function delimiterOf(header: string): string {
  const counts = [",", ";", "\t"].map((sign) => [sign, header.split(sign).length] as const);
  return counts.toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? ",";
}

/** What our own export put before a text that a spreadsheet would run. */
function withoutGuard(value: string): string {
  return /^'\s*[=+\-@|%]/.test(value) ? value.slice(1) : value;
}

function explain(code: string): string {
  if (code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH" || code === "CSV_RECORD_INCONSISTENT_COLUMNS") {
    return "This row has more or fewer cells than the first line. Put a text that holds a comma in quotation marks";
  }
  if (code === "CSV_QUOTE_NOT_CLOSED") return "A quotation mark is not closed. Add the closing one";
  return "This row cannot be read. Save the table as CSV (UTF-8) and try again";
}
