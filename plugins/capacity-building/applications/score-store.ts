import type { CapacityCtx, CapacityDb, CapacityTx } from "../capacity-ctx.ts";
import { meanOf, type Ranked, type Score } from "./score.ts";

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

export async function putScore(tx: CapacityTx, application: string, { scorer, ...said }: Score): Promise<void> {
  const row = { mean: meanOf(said.points), doc: JSON.stringify(said), updated_at: tx.now };
  await tx.db
    .insertInto(table)
    .values({ application_id: application, scorer, ...row })
    .onConflict((same) => same.columns(["application_id", "scorer"]).doUpdateSet(row))
    .execute();
}

/** They decide and do not score: from now on they see what the others say, of each application that they did not score. */
export async function seeWithoutScoring(ctx: CapacityCtx, activity: string, scorer: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const rows = await tx.db
      .selectFrom("capacity_building_application as one")
      .leftJoin("capacity_building_score as score", (join) =>
        join.onRef("score.application_id", "=", "one.id").on("score.scorer", "=", scorer),
      )
      .select("one.id")
      .where("one.activity_id", "=", activity)
      .where("one.state", "=", "in")
      .where("score.scorer", "is", null)
      .execute();
    for (const { id } of rows) await putScore(tx, id, { scorer, points: [] });
  });
}

/** Nobody sees what others think of an application before they have said their own. */
export async function ranksOf(db: CapacityDb, activity: string, reader: string): Promise<ReadonlyMap<string, Ranked>> {
  const rows = await db
    .selectFrom("capacity_building_score as score")
    .innerJoin("capacity_building_application as one", "one.id", "score.application_id")
    .select(["score.application_id as id", "score.scorer", "score.mean"])
    .where("one.activity_id", "=", activity)
    .execute();
  const byApplication = new Map<string, typeof rows>();
  for (const row of rows) byApplication.set(row.id, [...(byApplication.get(row.id) ?? []), row]);
  const ranks = new Map<string, Ranked>();
  for (const [id, of] of byApplication) {
    const means = of.flatMap(({ mean }) => (mean === null ? [] : [Number(mean)]));
    const mine = of.some(({ scorer }) => scorer === reader);
    ranks.set(id, { id, scored: means.length, mine, mean: mine ? (meanOf(means) ?? undefined) : undefined });
  }
  return ranks;
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
