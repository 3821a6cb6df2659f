import { sql } from "kysely";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { Application } from "./application.ts";
import { findApplications } from "./application-store.ts";
import type { Ranked } from "./score.ts";
import { rankedFor, toRanked } from "./score-store.ts";

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
  const rows = await rankedFor(db, activity, reader)
    .orderBy(sql`case when own.scorer is null then -1 else coalesce(one.score_mean, -1) end`, "desc")
    .orderBy("one.id")
    .limit(limit + 1)
    .offset(from)
    .execute();
  const shown = rows.slice(0, limit).map(toRanked);
  const byId = new Map((await findApplications(db, ids(shown))).map((one) => [one.id, one]));
  const items = shown.flatMap(({ id }) => byId.get(id) ?? []);
  return { items, ranks: new Map(shown.map((one) => [one.id, one])), more: rows.length > limit };
}

function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
