import { Refusal } from "@nri-commons/core/kit";

/** Where a page of a list ended: what the list is ordered by, and the id. */
export interface Position {
  at: number;
  id: string;
}

/** Of `?cursor=`; refuses what no list of ours gave. */
export function readPosition(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const [, at = "", id = ""] = /^(\d{1,16})\.([0-9a-z]{26})$/.exec(cursor) ?? [];
  if (id === "") throw new Refusal("bad-request", { message: "This is no cursor of ours." });
  return { at: Number(at), id };
}

/** From one row more than fits on the page: the page, and where the next one begins. */
export function toPage<Row extends { id: string }>(
  rows: readonly Row[],
  { limit, at }: { limit: number; at(row: Row): number | null },
): { page: Row[]; next: string | undefined } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? `${Number(at(last))}.${last.id}` : undefined;
  return { page, next };
}
