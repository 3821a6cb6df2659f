import type { Kysely } from "kysely";
import { pairOf } from "../../content/types/index.ts";
import type { DecisionRow, OverlapTables } from "./overlaps-ctx.ts";

type Db = Kysely<OverlapTables>;

export interface Decision extends Omit<DecisionRow, "by_name"> {
  by: string;
}

export async function addDecision(db: Db, { by, ...decision }: Decision): Promise<void> {
  await db
    .insertInto("overlaps_decision")
    .values({ ...decision, by_name: by })
    .execute();
}

/** All that was decided on a pair, the latest first. */
export async function decisionsOn(db: Db, one: string, other: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom("overlaps_decision")
    .selectAll()
    .where("pair", "=", pairOf(one, other))
    .orderBy("id", "desc")
    .execute();
  return rows.map(toDecision);
}

/** Pairs with a word that holds, as a selection of their names: what is left waits for one. */
export function settledPairs(db: Db) {
  return latest(db).where("state", "<>", "open").select("pair");
}

interface Asked {
  /** Id of the last one of the page before. */
  after: string | undefined;
  limit: number;
}

export async function listSettled(
  db: Db,
  { after, limit }: Asked,
): Promise<{ items: Decision[]; next: string | undefined }> {
  let query = latest(db).where("state", "<>", "open").selectAll();
  if (after !== undefined) query = query.where("id", "<", after);
  const rows = await query
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toDecision);
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined };
}

function latest(db: Db) {
  const last = db
    .selectFrom("overlaps_decision")
    .select((eb) => eb.fn.max("id").as("id"))
    .groupBy("pair");
  return db.selectFrom("overlaps_decision").where("id", "in", last);
}

function toDecision({ by_name: by, at, score, ...row }: DecisionRow): Decision {
  return { ...row, by, at: Number(at), score: Number(score) };
}
