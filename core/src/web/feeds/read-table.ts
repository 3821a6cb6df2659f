import type { Problem } from "../../kit/index.ts";

/** A row of a table, with its line in the file. */
export interface TableRow<Column extends string> {
  line: number;
  /** What stands in it; an empty cell is left out. */
  cells: Readonly<Partial<Record<Column, string>>>;
}

interface Known<Column extends string> {
  columns: readonly Column[];
  /** Without these nothing can be read. */
  needed: readonly Column[];
}

interface ReadTable<Column extends string> {
  rows: TableRow<Column>[];
  /** In English, each at its line; then there are no rows. */
  problems: Problem[];
}

/** A table that somebody filled in, its columns in any order; comma, semicolon or tab between them. */
export async function readTable<Column extends string>(text: string, known: Known<Column>): Promise<ReadTable<Column>> {
  const { parse, CsvError } = await import("csv-parse/sync");
  const header = text.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0] ?? "";
  try {
    const records: Parsed[] = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => toColumn(name, known.columns)),
      delimiter: delimiterOf(header),
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    const problems = unknownColumns(header, known);
    return problems.length > 0 ? { rows: [], problems } : { rows: records.map(toRow<Column>), problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: [], problems: [{ path: `line ${Number(error["lines"])}`, message: explain(error.code) }] };
  }
}

interface Parsed {
  info: { lines: number };
  record: Readonly<Record<string, string>>;
}

function toRow<Column extends string>({ info, record }: Parsed): TableRow<Column> {
  const cells = Object.entries(record).flatMap(([name, value]) => (value === "" ? [] : [[name, withoutGuard(value)]]));
  return { line: info.lines, cells: Object.fromEntries(cells) as Partial<Record<Column, string>> };
}

/** Names as people write them: `Start date`, `start_date` and `startDate` are one. */
function toColumn(name: string, columns: readonly string[]): string {
  return columns.find((column) => plain(column) === plain(name)) ?? name;
}

function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

function unknownColumns<Column extends string>(header: string, { columns, needed }: Known<Column>): Problem[] {
  const names = header.split(delimiterOf(header)).map((name) => name.trim().replace(/^"|"$/g, ""));
  const problems = names
    .filter((name) => name !== "" && !columns.some((column) => plain(column) === plain(name)))
    .map((name) => ({
      path: "line 1",
      message: `We do not know the column “${name}”. Known are: ${columns.join(", ")}`,
    }));
  const missing = needed.filter((column) => !names.some((name) => plain(name) === plain(column)));
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
