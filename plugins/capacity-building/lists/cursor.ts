/** Where a page of a list ended: the instant by which the list is ordered, and the id. */
export interface Cursor {
  at: number;
  id: string;
}

/** Undefined for what is none of ours. */
export function readCursor(text = ""): Cursor | undefined {
  const [, at, id] = /^(\d{1,16})\.([0-9a-z]{26})$/.exec(text) ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}

interface Asked<Row> {
  limit: number;
  /** By what the list is ordered. */
  at(row: Row): number | null;
}

/** Of one row more than the page has, where the next page begins; undefined when it is the last. */
export function cursorAfter<Row extends { id: string }>(
  rows: readonly Row[],
  { limit, at }: Asked<Row>,
): string | undefined {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return last && `${Number(at(last))}.${last.id}`;
}
