import { sql } from "kysely";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { Cell } from "./hide-small.ts";

/** One wave of follow-up: people by how they answered, and of those who did, how many told of what. */
export interface WaveCount {
  months: number;
  cells: readonly Cell[];
  answered: number;
  outcomes: readonly Cell[];
}

const ranks = ["open", "refused", "answered"] as const;

/** Every wave of every activity by its months; who was asked about two activities counts once, by the best answer. */
export async function countOutcomes(db: CapacityDb): Promise<WaveCount[]> {
  const people = db
    .selectFrom("capacity_building_wave")
    .select(["months", "person_id"])
    .select(sql<number>`max(case state when 'answered' then 2 when 'refused' then 1 else 0 end)`.as("best"))
    .groupBy(["months", "person_id"])
    .as("people");
  const states = await db
    .selectFrom(people)
    .select(["months", "best"])
    .select(({ fn }) => fn.countAll().as("count"))
    .groupBy(["months", "best"])
    .execute();
  const outcomes = await db
    .selectFrom("capacity_building_outcome as outcome")
    .innerJoin("capacity_building_wave as wave", "wave.id", "outcome.wave_id")
    .select(["wave.months", "outcome.kind", sql<number>`count(distinct wave.person_id)`.as("count")])
    .where("wave.state", "=", "answered")
    .groupBy(["wave.months", "outcome.kind"])
    .orderBy("outcome.kind")
    .execute();
  const months = [...new Set(states.map((one) => Number(one.months)))].toSorted((a, b) => a - b);
  return months.map((month) => {
    const own = states.filter((one) => Number(one.months) === month);
    const of = (rank: number) =>
      own.filter(({ best }) => Number(best) === rank).reduce((all, { count }) => all + Number(count), 0);
    return {
      months: month,
      cells: ranks.map((term, rank) => ({ term, count: of(rank) })),
      answered: of(2),
      outcomes: outcomes
        .filter((one) => Number(one.months) === month)
        .map(({ kind, count }) => ({ term: kind, count: Number(count) })),
    };
  });
}
