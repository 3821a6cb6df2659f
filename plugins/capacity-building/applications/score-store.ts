import { sql } from "kysely";
import type { CapacityDb, CapacityTx } from "../capacity-ctx.ts";
import { meanOf, type Ranked, type Score } from "./score.ts";

type Scoring = Pick<CapacityTx, "db" | "now">;

const table = "capacity_building_score";

export async function scoresOf(db: CapacityDb, application: string): Promise<Score[]> {
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where("application_id", "=", application)
    .orderBy("updated_at")
    .execute();
  return rows.map(({ scorer, doc }) => ({ ...(JSON.parse(doc) as Omit<Score, "scorer">), scorer }));
}

export async function putScore(tx: Scoring, application: string, { scorer, ...said }: Score): Promise<void> {
  const row = { mean: meanOf(said.points), doc: JSON.stringify(said), updated_at: tx.now };
  await tx.db
    .insertInto(table)
    .values({ application_id: application, scorer, ...row })
    .onConflict((same) => same.columns(["application_id", "scorer"]).doUpdateSet(row))
    .execute();
  await keepMean(tx.db, application);
}

/** What all of the team said of an application. */
export async function forgetScores(db: CapacityDb, application: string): Promise<void> {
  await db.deleteFrom(table).where("application_id", "=", application).execute();
  await keepMean(db, application);
}

/** By whatever changes scores, in its transaction. */
async function keepMean(db: CapacityDb, application: string): Promise<void> {
  const scores = db.selectFrom(table).where("application_id", "=", application);
  await db
    .updateTable("capacity_building_application")
    .set({
      score_mean: scores.select(({ fn }) => fn.avg<number | null>("mean").as("mean")),
      scored: scores.select(({ fn }) => fn.count<number>("mean").as("count")),
    })
    .where("id", "=", application)
    .execute();
}

/** They decide and do not score: from now on they see what the others say, of each application that they did not score. */
export async function seeWithoutScoring({ db, now }: Scoring, activity: string, scorer: string): Promise<void> {
  const said = JSON.stringify({ points: [] });
  const unseen = db
    .selectFrom("capacity_building_application as one")
    .select(["one.id", sql<string>`cast(${scorer} as text)`.as("scorer")])
    .select([sql<string>`cast(${said} as text)`.as("doc"), sql<number>`cast(${now} as bigint)`.as("at")])
    .where("one.activity_id", "=", activity)
    .where("one.state", "=", "in");
  await db
    .insertInto(table)
    .columns(["application_id", "scorer", "doc", "updated_at"])
    .expression(unseen)
    .onConflict((same) => same.columns(["application_id", "scorer"]).doNothing())
    .execute();
}

/** Nobody sees what others think of an application before they have said their own. */
export async function ranksOf(db: CapacityDb, activity: string, reader: string): Promise<ReadonlyMap<string, Ranked>> {
  const rows = await rankedFor(db, activity, reader).execute();
  return new Map(rows.map((row) => [row.id, toRanked(row)]));
}

/** Each that counts, with what the reader may know of it. */
export function rankedFor(db: CapacityDb, activity: string, reader: string) {
  return db
    .selectFrom("capacity_building_application as one")
    .leftJoin("capacity_building_score as own", (join) =>
      join.onRef("own.application_id", "=", "one.id").on("own.scorer", "=", reader),
    )
    .select(["one.id", "one.scored", "one.score_mean", "own.scorer"])
    .where("one.activity_id", "=", activity)
    .where("one.state", "=", "in");
}

interface RankedRow {
  id: string;
  scored: number;
  score_mean: number | null;
  /** The reader, if they said their own. */
  scorer: string | null;
}

export function toRanked({ id, scored, score_mean, scorer }: RankedRow): Ranked {
  const mine = scorer !== null;
  return { id, scored, mine, ...(mine && score_mean !== null && { mean: score_mean }) };
}

/** Whether anybody scored: from then on the criteria stay as many as they are. */
export async function isScored(db: CapacityDb, activity: string): Promise<boolean> {
  const row = await db
    .selectFrom("capacity_building_score as score")
    .innerJoin("capacity_building_application as one", "one.id", "score.application_id")
    .select("score.scorer")
    .where("one.activity_id", "=", activity)
    .where("score.mean", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The best first, of those that the reader has scored; then what waits for their score, in the order in which it came. */
export function rankedOf<One extends { id: string }>(all: readonly One[], ranks: ReadonlyMap<string, Ranked>): One[] {
  const of = ({ id }: One) => ranks.get(id)?.mean ?? Number.NEGATIVE_INFINITY;
  return all.toSorted((one, other) => {
    const [mine, theirs] = [of(one), of(other)];
    return mine === theirs ? (one.id < other.id ? -1 : 1) : theirs > mine ? 1 : -1;
  });
}
