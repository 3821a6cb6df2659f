import type { InsertObject, InsertQueryBuilder, InsertResult } from "kysely";
import type { Db } from "./store.ts";
import type { Tables } from "./tables.ts";

type Table = keyof Tables & string;
type OnConflict<T extends Table> = Parameters<InsertQueryBuilder<Tables, T, InsertResult>["onConflict"]>[0];

/**
 * Many rows in few statements of 64, 32, 16 … 1 rows: seven texts at most, so that the prepared statements are used again.
 * Every row needs the same columns. Returns how many rows were inserted or updated.
 * @example await insertRows(db, "job", rows, (conflict) => conflict.doNothing());
 */
export async function insertRows<T extends Table>(
  db: Db,
  table: T,
  rows: readonly InsertObject<Tables, T>[],
  onConflict?: OnConflict<T>,
): Promise<number> {
  let written = 0;
  for (const chunk of inPowersOfTwo(rows)) {
    const insert = db.insertInto(table).values(chunk);
    const results = await (onConflict ? insert.onConflict(onConflict) : insert).execute();
    for (const { numInsertedOrUpdatedRows } of results) written += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return written;
}

function* inPowersOfTwo<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  let from = 0;
  for (let size = 64; size >= 1; size /= 2) {
    for (; rows.length - from >= size; from += size) yield rows.slice(from, from + size);
  }
}
