import { sql } from "kysely";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { Application } from "./application.ts";
import { findApplications } from "./application-store.ts";
import type { Ranked } from "./score.ts";

interface Page {
  /** Who reads: they see what others think of an application once they have said their own. */
  reader: string;
  from: number;
  limit: number;
}

/** A page of who applied, in the order of `rankedOf`: however many they are, only those who are shown are read. */
export async function listRanked(
  db: CapacityDb,
  activity: string,
  { reader, from, limit }: Page,
): Promise<{ items: Application[]; ranks: ReadonlyMap<string, Ranked>; more: boolean }> {
  const mine = sql<number>`max(case when score.scorer = ${reader} then 1 else 0 end)`;
  const rows = await db
    .selectFrom("capacity_building_application as one")
    .leftJoin("capacity_building_score as score", "score.application_id", "one.id")
    .select(["one.id", mine.as("mine")])
    .select(({ fn }) => [fn.count("score.mean").as("scored"), fn.avg<number | null>("score.mean").as("mean")])
    .where("one.activity_id", "=", activity)
    .where("one.state", "=", "in")
    .groupBy("one.id")
    .orderBy(sql`case when ${mine} = 1 then coalesce(avg(score.mean), -1) else -1 end`, "desc")
    .orderBy("one.id")
    .limit(limit + 1)
    .offset(from)
    .execute();
  const shown = rows.slice(0, limit);
  const ranks = shown.map(({ id, mean, scored, mine: isMine }): [string, Ranked] => {
    const seen = Number(isMine) === 1 && mean !== null ? { mean: Number(mean) } : {};
    return [id, { id, scored: Number(scored), mine: Number(isMine) === 1, ...seen }];
  });
  const byId = new Map((await findApplications(db, ids(shown))).map((one) => [one.id, one]));
  const items = shown.flatMap(({ id }) => byId.get(id) ?? []);
  return { items, ranks: new Map(ranks), more: rows.length > limit };
}

function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
