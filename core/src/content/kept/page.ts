import { Refusal } from "../../kit/index.ts";

/** One page of a list; `next` asks for the one after it. */
export interface Page<T> {
  items: T[];
  next?: string;
}

export interface PageQuery {
  /** 1 to 200, 50 when left out. */
  limit?: number | undefined;
  /** `next` of the page before. */
  cursor?: string | undefined;
}

/** Where a page ended: the value it is ordered by, and the id that decides between equals. */
export interface Position<At extends number | string = number> {
  at: At;
  id: string;
}

export function limitOf({ limit }: PageQuery): number {
  return Math.min(Math.max(Math.trunc(limit ?? 50) || 1, 1), 200);
}

export function readCursor({ cursor }: PageQuery): Position | undefined {
  if (cursor === undefined) return undefined;
  const { at, id } = parseCursor(cursor);
  if (typeof at !== "number" || !Number.isSafeInteger(at)) throw badCursor();
  return { at, id };
}

/** Of a list that is ordered by a text. */
export function readNameCursor({ cursor }: PageQuery): Position<string> | undefined {
  if (cursor === undefined) return undefined;
  const { at, id } = parseCursor(cursor);
  if (typeof at !== "string" || at.length > 300) throw badCursor();
  return { at, id };
}

function writeCursor({ at, id }: Position<number | string>): string {
  return Buffer.from(JSON.stringify([at, id])).toString("base64url");
}

/** Cuts rows, of which one more than `limit` was read, to a page. */
export function toPage<Row, T>(
  rows: readonly Row[],
  {
    limit,
    position,
    toItem,
  }: { limit: number; position: (row: Row) => Position<number | string>; toItem: (row: Row) => T },
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(toItem);
  return rows.length > limit && last !== undefined ? { items, next: writeCursor(position(last)) } : { items };
}

function parseCursor(cursor: string): { at: unknown; id: string } {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const [at, id] = Array.isArray(value) ? value : [];
    if (typeof id === "string" && id.length <= 64) return { at, id };
  } catch (cause) {
    throw badCursor(cause);
  }
  throw badCursor();
}

function badCursor(cause?: unknown): Refusal {
  const message = "This is no cursor of ours. Leave it out to begin with the first page.";
  return new Refusal("bad-request", { message, cause });
}
