import type { Kysely } from "kysely";
import type { IndicatorTables, WordRow } from "./indicators-ctx.ts";

type Db = Kysely<IndicatorTables>;

export async function findWord(db: Db, indicator: string): Promise<WordRow | undefined> {
  return db.selectFrom("indicators_word").selectAll().where("indicator", "=", indicator).executeTakeFirst();
}

export async function listWords(db: Db): Promise<ReadonlyMap<string, WordRow>> {
  const rows = await db.selectFrom("indicators_word").selectAll().execute();
  return new Map(rows.map((row) => [row.indicator, row]));
}

export async function putWord(db: Db, { indicator, ...said }: WordRow): Promise<void> {
  await db
    .insertInto("indicators_word")
    .values({ indicator, ...said })
    .onConflict((conflict) => conflict.column("indicator").doUpdateSet(said))
    .execute();
}
