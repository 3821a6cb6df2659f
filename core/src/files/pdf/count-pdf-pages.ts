import { open } from "node:fs/promises";
import { type PdfBytes, pdfBytes, readObject, readStream } from "./pdf-bytes.ts";
import { type PdfTable, readTable } from "./pdf-table.ts";
import { type PdfDict, type PdfRef, type PdfValue, readPdfValue } from "./pdf-value.ts";

const mostTables = 64;
const mostPages = 100_000;

/**
 * How many pages a PDF says that it has, found as a reader finds its first page: last table, catalogue, root of the pages. Undefined
 * where any of it is not as ISO 32000-1 has it; what a file of strangers asks for is bounded.
 */
export async function countPdfPages(path: string): Promise<number | undefined> {
  const file = await open(path, "r");
  try {
    const pdf = pdfBytes(file, (await file.stat()).size);
    const tables = await readTables(pdf);
    const catalogue = await dictAt({ pdf, tables }, tables[0]?.trailer.get("/Root"));
    const pages = await dictAt({ pdf, tables }, catalogue?.get("/Pages"));
    const count = pages?.get("/Type") === "/Pages" ? pages.get("/Count") : undefined;
    return Number.isInteger(count) && Number(count) >= 1 && Number(count) <= mostPages ? Number(count) : undefined;
  } finally {
    await file.close();
  }
}

interface Opened {
  pdf: PdfBytes;
  /** The latest first. */
  tables: readonly PdfTable[];
}

async function readTables(pdf: PdfBytes): Promise<PdfTable[]> {
  const tail = await pdf.text(Math.max(0, pdf.size - 2048));
  const tables: PdfTable[] = [];
  const seen = new Set<number>();
  const waiting = [Number([...tail.matchAll(/startxref\s{1,9}(\d{1,12})/g)].at(-1)?.[1])];
  for (let at = waiting.shift(); at !== undefined && tables.length < mostTables; at = waiting.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const table = await readTable(pdf, at);
    if (table === undefined) return [];
    tables.push(table);
    // A plain table may have a packed one beside it, which comes before the table of the version before.
    for (const key of ["/XRefStm", "/Prev"]) {
      const next = table.trailer.get(key);
      if (typeof next === "number") waiting.push(next);
    }
  }
  return tables;
}

async function dictAt(opened: Opened, value: PdfValue | undefined): Promise<PdfDict | undefined> {
  const found = isRef(value) ? await readReferred(opened, value) : undefined;
  return found instanceof Map ? found : undefined;
}

async function readReferred({ pdf, tables }: Opened, { ref }: PdfRef): Promise<PdfValue | undefined> {
  const place = await findPlace(tables, ref);
  if (place === undefined || place === "free") return undefined;
  if ("within" in place) return readPacked({ pdf, tables }, { ref, within: place.within });
  const object = await readObject(pdf, place.at);
  return object?.id === ref ? object.value : undefined;
}

async function findPlace(tables: readonly PdfTable[], id: number) {
  for (const table of tables) {
    const place = await table.find(id);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** An object of a stream of objects: first the ids with their places, then the objects (ISO 32000-1 section 7.5.7). */
async function readPacked(opened: Opened, { ref, within }: { ref: number; within: number }) {
  const { pdf, tables } = opened;
  const place = await findPlace(tables, within);
  if (place === undefined || place === "free" || !("at" in place)) return undefined;
  const object = await readObject(pdf, place.at);
  const dict = object?.value;
  if (!(dict instanceof Map) || object?.stream === undefined || dict.get("/Type") !== "/ObjStm") return undefined;
  const length = await lengthOf(opened, dict.get("/Length"));
  const bytes = length === undefined ? undefined : await readStream(pdf, { dict, at: object.stream, length });
  const first = dict.get("/First");
  if (bytes === undefined || typeof first !== "number") return undefined;
  const numbers = bytes.toString("latin1", 0, first).trim().split(/\s+/).map(Number);
  const at = numbers.findIndex((id, place) => place % 2 === 0 && id === ref);
  const offset = at === -1 ? undefined : numbers[at + 1];
  return offset === undefined ? undefined : readPdfValue(bytes.toString("latin1", first + offset), 0)?.value;
}

/** Of a stream; it may stand elsewhere, then not in another stream. */
async function lengthOf({ pdf, tables }: Opened, value: PdfValue | undefined): Promise<number | undefined> {
  if (typeof value === "number") return value;
  const place = isRef(value) ? await findPlace(tables, value.ref) : undefined;
  if (place === undefined || place === "free" || !("at" in place)) return undefined;
  const length = (await readObject(pdf, place.at))?.value;
  return typeof length === "number" ? length : undefined;
}

function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === "object" && value !== null && "ref" in value;
}
