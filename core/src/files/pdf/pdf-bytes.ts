import type { FileHandle } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { type PdfDict, type PdfValue, readPdfValue } from "./pdf-value.ts";

/** Bytes that one question may read of a file, whatever its tables say. */
const mostRead = 32 * 1024 * 1024;
/** As much of a file as one object may take. */
const window = 512 * 1024;
const mostInflated = 16 * 1024 * 1024;

/** A file, read in pieces and never more of it than is allowed. */
export interface PdfBytes {
  readonly size: number;
  /** Latin-1; empty where nothing more may be read. */
  text(at: number, length?: number): Promise<string>;
  bytes(at: number, length: number): Promise<Buffer | undefined>;
}

export function pdfBytes(file: FileHandle, size: number): PdfBytes {
  let left = mostRead;
  const bytes = async (at: number, length: number) => {
    const wanted = Math.min(length, size - at);
    if (!Number.isSafeInteger(at) || at < 0 || wanted <= 0 || wanted > left) return undefined;
    left -= wanted;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, at);
    return buffer.subarray(0, bytesRead);
  };
  return {
    size,
    bytes,
    text: async (at, length = window) => (await bytes(at, length))?.toString("latin1") ?? "",
  };
}

/** An object as it stands in the file, and where its stream begins when it has one. */
export interface PdfObject {
  id: number;
  value: PdfValue;
  stream: number | undefined;
}

export async function readObject(pdf: PdfBytes, at: number): Promise<PdfObject | undefined> {
  const text = await pdf.text(at);
  const head = /^[\0\t\n\f\r ]{0,9}(\d{1,10})[\0\t\n\f\r ]{1,9}\d{1,5}[\0\t\n\f\r ]{1,9}obj/.exec(text);
  const read = head && readPdfValue(text, head[0].length);
  if (!head || !read) return undefined;
  const after = /^[\0\t\n\f\r ]{0,9}stream\r?\n/.exec(text.slice(read.end, read.end + 32));
  return { id: Number(head[1]), value: read.value, stream: after ? at + read.end + after[0].length : undefined };
}

/** What a stream holds: only as it is, or deflated, with the rows' differences undone. */
export async function readStream(
  pdf: PdfBytes,
  { dict, at, length }: { dict: PdfDict; at: number; length: number },
): Promise<Buffer | undefined> {
  const raw = await pdf.bytes(at, length);
  const filter = only(dict.get("/Filter"));
  if (raw === undefined || filter === undefined) return raw;
  if (filter !== "/FlateDecode") return undefined;
  const whole = await promisify(inflate)(raw, { maxOutputLength: mostInflated }).catch(() => undefined);
  const parms = only(dict.get("/DecodeParms"));
  if (whole === undefined || !(parms instanceof Map)) return whole;
  return undoRows(whole, parms);
}

/** Of a list of one, the one. */
function only(value: PdfValue | undefined): PdfValue | undefined {
  return Array.isArray(value) && value.length === 1 ? value[0] : (value ?? undefined);
}

/** PNG's differences of rows (RFC 2083 section 6), those that such tables use: none, left, above. */
function undoRows(bytes: Buffer, parms: PdfDict): Buffer | undefined {
  const predictor = parms.get("/Predictor") ?? 1;
  if (predictor === 1) return bytes;
  const columns = Number(parms.get("/Columns") ?? 1);
  if (!(Number(predictor) >= 10) || !(columns >= 1 && columns <= 64) || parms.has("/Colors")) return undefined;
  const rows = Math.floor(bytes.length / (columns + 1));
  const undone = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (columns + 1)] ?? 3;
    if (kind > 2) return undefined;
    for (let column = 0; column < columns; column++) {
      const to = row * columns + column;
      const left = kind === 1 && column > 0 ? undone[to - 1] : 0;
      const above = kind === 2 && row > 0 ? undone[to - columns] : 0;
      undone[to] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + (left ?? 0) + (above ?? 0);
    }
  }
  return undone;
}
