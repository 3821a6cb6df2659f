import type { JsonObject } from "../../../kit/index.ts";
import { readTable, type TableRow } from "../../../web/index.ts";
import { csvColumns } from "../csv-columns.ts";
import type { ImportRow, ReadFile, ReadOptions } from "./import-row.ts";

type Column = (typeof csvColumns)[number];

/** A table with the columns of `csv-columns.ts`, in any order; comma, semicolon or tab between them. */
export async function readCsvEvents(text: string, options: ReadOptions): Promise<ReadFile> {
  const { rows, problems } = await readTable(text, { columns: csvColumns, needed: ["name", "startDate"] });
  return { rows: rows.map((row) => toRow(row, options)), problems };
}

function toRow({ line, cells }: TableRow<Column>, { zone, lang }: ReadOptions): ImportRow {
  const cell = (column: Column) => cells[column];
  const place = { name: cell("venue"), street: cell("street"), locality: cell("city"), country: cell("country") };
  const language = cell("lang") ?? lang;
  const input: JsonObject = {
    lang: language,
    ...copied(cells),
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

function copied(cells: TableRow<Column>["cells"]): JsonObject {
  const entries = csvColumns
    .filter((column) => same.some((name) => name === column))
    .map((column) => [column, cells[column]]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
