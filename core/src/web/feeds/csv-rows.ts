import type { Json } from "../../kit/index.ts";
import { type CsvCell, csvTable } from "./csv-table.ts";

type Row = Readonly<Record<string, Json>>;

/** The first rows of what is read piece by piece as a table (`csvTable`), under the names of the first one; 5,000 unless told. */
export async function csvRows(rows: AsyncIterable<Row>, most = 5000): Promise<string> {
  const first: Row[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length === most) break;
  }
  const columns = Object.keys(first[0] ?? { page: "" });
  return csvTable(
    columns,
    first.map((row) => columns.map((column) => toCell(row[column]))),
  );
}

function toCell(value: Json | undefined): CsvCell {
  if (typeof value === "number" || typeof value === "string") return value;
  return value === null || value === undefined ? undefined : String(value);
}
