import { plainText } from "./plain-text.ts";

export type CsvCell = string | number | undefined;

/**
 * A table for spreadsheets (RFC 4180, UTF-8 with BOM so that Excel reads Arabic and Chinese). A text that a spreadsheet would run as a
 * formula gets an apostrophe in front (OWASP, CSV injection); numbers stay numbers; undefined is an empty cell.
 */
export async function csvTable(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): Promise<string> {
  const { stringify } = await import("csv-stringify/sync");
  return stringify([columns.map(toCell), ...rows.map((row) => row.map(toCell))], {
    bom: true,
    record_delimiter: "windows",
    quoted_match: /['\n]/,
  });
}

function toCell(value: CsvCell): string {
  if (value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = plainText(value);
  return /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20|%]|^[\t\n]/.test(text) ? `'${text}` : text;
}
