import { type PdfBytes, readObject, readStream } from "./pdf-bytes.ts";
import { type PdfDict, type PdfValue, readPdfValue } from "./pdf-value.ts";

/** Where an object stands: at a byte of the file, or in a stream of objects; `free` for one that was removed. */
export type PdfPlace = { at: number } | { within: number } | "free";

/** One of a file's tables of objects, as each change adds one (ISO 32000-1 section 7.5.4 and 7.5.8). */
export interface PdfTable {
  trailer: PdfDict;
  find(id: number): Promise<PdfPlace | undefined>;
}

const mostParts = 500;

export async function readTable(pdf: PdfBytes, at: number): Promise<PdfTable | undefined> {
  const start = await pdf.text(at, 16);
  return /^\s{0,9}xref\s/.test(start) ? readPlainTable(pdf, at) : readPackedTable(pdf, at);
}

/** Twenty bytes for each object, in runs of ids that follow one another. */
async function readPlainTable(pdf: PdfBytes, at: number): Promise<PdfTable | undefined> {
  const runs: { first: number; count: number; at: number }[] = [];
  let place = at + (/^\s*xref\s*/.exec(await pdf.text(at, 16))?.[0].length ?? 0);
  for (let part = 0; part < mostParts; part++) {
    const head = /^\s{0,9}(\d{1,10}) (\d{1,10}) ?\r?\n?/.exec(await pdf.text(place, 40));
    if (!head) break;
    const run = { first: Number(head[1]), count: Number(head[2]), at: place + head[0].length };
    runs.push(run);
    place = run.at + run.count * 20;
  }
  const text = await pdf.text(place, 65_536);
  const head = /^\s{0,9}trailer/.exec(text);
  const read = head && readPdfValue(text, head[0].length);
  if (!read || !(read.value instanceof Map)) return undefined;
  return {
    trailer: read.value,
    async find(id) {
      const run = runs.find(({ first, count }) => id >= first && id < first + count);
      if (!run) return undefined;
      const entry = /^(\d{10}) \d{5} ([nf])/.exec(await pdf.text(run.at + (id - run.first) * 20, 20));
      if (!entry) return undefined;
      return entry[2] === "f" ? "free" : { at: Number(entry[1]) };
    },
  };
}

/** The same as numbers of fixed widths in a stream. */
async function readPackedTable(pdf: PdfBytes, at: number): Promise<PdfTable | undefined> {
  const object = await readObject(pdf, at);
  const dict = object?.value;
  if (!(dict instanceof Map) || object?.stream === undefined || dict.get("/Type") !== "/XRef") return undefined;
  const length = dict.get("/Length");
  if (typeof length !== "number") return undefined;
  const bytes = await readStream(pdf, { dict, at: object.stream, length });
  const widths = numbersOf(dict.get("/W"));
  const index = numbersOf(dict.get("/Index") ?? [0, dict.get("/Size") ?? 0]);
  const isFit = widths.length === 3 && widths.every((width) => width <= 6) && index.length <= 2 * mostParts;
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths;
  const row = kindWidth + firstWidth + secondWidth;
  if (bytes === undefined || !isFit || row === 0) return undefined;
  const numberAt = (from: number, width: number) => (width === 0 ? 0 : bytes.readUIntBE(from, width));
  return {
    trailer: dict,
    async find(id) {
      const place = rowOf(index, id) * row;
      if (!(place >= 0) || place + row > bytes.length) return undefined;
      const kind = kindWidth === 0 ? 1 : numberAt(place, kindWidth);
      const where = numberAt(place + kindWidth, firstWidth);
      if (kind === 1) return { at: where };
      return kind === 2 ? { within: where } : "free";
    },
  };
}

/** `[first count first count …]`; -1 where the id is in none. */
function rowOf(index: readonly number[], id: number): number {
  let before = 0;
  for (let run = 0; run + 1 < index.length; run += 2) {
    const [first = 0, count = 0] = index.slice(run, run + 2);
    if (id >= first && id < first + count) return before + id - first;
    before += count;
  }
  return -1;
}

function numbersOf(value: PdfValue | undefined): number[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one) => Number.isSafeInteger(one) && Number(one) >= 0).map(Number);
}
