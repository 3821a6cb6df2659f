import { regionOfCountry } from "@nri-commons/core/content/types";
import { sql } from "kysely";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { Cell } from "./hide-small.ts";

/** People, each once, in parts that exclude one another. `` is not said. */
export interface PeopleCount {
  by: "region" | "group" | "first-time";
  cells: readonly Cell[];
}

interface Row {
  region: string | null;
  country: string | null;
  stakeholder_group: string | null;
  completed: number;
  count: number | string | bigint;
}

/** Who took part at this site, and of them who completed something: by region and by stakeholder group, in one statement. */
export async function countParticipants(db: CapacityDb) {
  const people = db
    .selectFrom("capacity_building_participant as participant")
    .innerJoin("capacity_building_person as person", "person.id", "participant.person_id")
    .select(["person.id", "person.region", "person.country", "person.stakeholder_group"])
    .select(sql<number>`max(case when participant.state = 'completed' then 1 else 0 end)`.as("completed"))
    .where("participant.state", "in", ["in", "completed"])
    .groupBy(["person.id", "person.region", "person.country", "person.stakeholder_group"])
    .as("people");
  const rows: Row[] = await db
    .selectFrom(people)
    .select(["region", "country", "stakeholder_group", "completed"])
    .select(({ fn }) => fn.countAll().as("count"))
    .groupBy(["region", "country", "stakeholder_group", "completed"])
    .execute();
  const completed = rows.filter((row) => Number(row.completed) === 1);
  return { participants: partsOf(rows), completed: partsOf(completed) };
}

/** Who applied and confirmed the address; whether it is the first time, as they said in any of their applications. */
export async function countApplicants(db: CapacityDb): Promise<PeopleCount[]> {
  const says = (yes: string) =>
    sql<number>`max(case when application.doc like ${`%"firstTime":${yes}%`} then 1 else 0 end)`;
  const people = db
    .selectFrom("capacity_building_application as application")
    .innerJoin("capacity_building_person as person", "person.id", "application.person_id")
    .select(["person.id", "person.region", "person.country", "person.stakeholder_group"])
    .select([says("true").as("first"), says("false").as("again")])
    .where("application.state", "=", "in")
    .groupBy(["person.id", "person.region", "person.country", "person.stakeholder_group"])
    .as("people");
  const rows = await db
    .selectFrom(people)
    .select(["region", "country", "stakeholder_group", "first", "again"])
    .select(({ fn }) => fn.countAll().as("count"))
    .groupBy(["region", "country", "stakeholder_group", "first", "again"])
    .execute();
  const told = rows.map(({ first, again, ...row }) => ({
    ...row,
    told: Number(again) === 1 ? "no" : Number(first) === 1 ? "yes" : "",
  }));
  return [...partsOf(rows), { by: "first-time", cells: cellsOf(told, (row) => row.told) }];
}

/** Who took part, and who completed something, by the level of it: one person may stand in several. */
export async function countByLevel(db: CapacityDb) {
  const rows = await db
    .selectFrom("capacity_building_participant as participant")
    .innerJoin("capacity_building_activity as activity", "activity.id", "participant.activity_id")
    .select("activity.level")
    .select(sql<number>`count(distinct participant.person_id)`.as("took_part"))
    .select(
      sql<number>`count(distinct case when participant.state = 'completed' then participant.person_id end)`.as("done"),
    )
    .where("participant.state", "in", ["in", "completed"])
    .groupBy("activity.level")
    .orderBy("activity.level")
    .execute();
  return rows.map(({ level, took_part, done }) => ({
    level,
    participants: Number(took_part),
    completed: Number(done),
  }));
}

function partsOf(rows: readonly Pick<Row, "region" | "country" | "stakeholder_group" | "count">[]): PeopleCount[] {
  return [
    {
      by: "region",
      cells: cellsOf(rows, ({ region, country }) => region ?? (country && regionOfCountry(country)) ?? ""),
    },
    { by: "group", cells: cellsOf(rows, (row) => row.stakeholder_group ?? "") },
  ];
}

/** In the order of their names: the order tells nothing of how many there are. */
function cellsOf<R extends { count: number | string | bigint }>(rows: readonly R[], of: (row: R) => string): Cell[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(of(row), (sums.get(of(row)) ?? 0) + Number(row.count));
  return [...sums].map(([term, count]) => ({ term, count })).toSorted((a, b) => (a.term < b.term ? -1 : 1));
}
