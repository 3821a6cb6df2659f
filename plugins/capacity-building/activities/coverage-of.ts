import type { CapacityDb } from "../capacity-ctx.ts";

/** How many activities there are for each audience, experience, level and scope (EGM22-11.3). */
export interface Coverage {
  /** Public and not called off, of this site and of others, whenever they take place. */
  total: number;
  /** Of those, how many go beyond Internet governance to other areas of policy. */
  beyond: number;
  /** By term; one activity counts for each of its audiences. */
  by: Readonly<Record<CoverageKind, ReadonlyMap<string, number>>>;
}

export const coverageKinds = ["audience", "experience", "level", "scope", "type", "policy"] as const;
export type CoverageKind = (typeof coverageKinds)[number];

export async function coverageOf(db: CapacityDb): Promise<Coverage> {
  const columns = ["level", "scope", "type"] as const;
  const [tags, beyond, ...rows] = await Promise.all([
    db
      .selectFrom("capacity_building_activity_tag")
      .innerJoin("capacity_building_activity as activity", "activity.id", "activity_id")
      .select(["kind", "term", ({ fn }) => fn.countAll().as("count")])
      .where("activity.state", "=", "open")
      .where("kind", "in", ["audience", "experience", "policy"])
      .groupBy(["kind", "term"])
      .execute(),
    db
      .selectFrom("capacity_building_activity_tag")
      .innerJoin("capacity_building_activity as activity", "activity.id", "activity_id")
      .select(({ fn }) => fn.count("activity_id").distinct().as("count"))
      .where("activity.state", "=", "open")
      .where("kind", "=", "policy")
      .executeTakeFirst(),
    ...columns.map((column) =>
      db
        .selectFrom("capacity_building_activity")
        .select([`${column} as term`, ({ fn }) => fn.countAll().as("count")])
        .where("state", "=", "open")
        .groupBy(column)
        .execute(),
    ),
  ]);
  const toMap = (some: readonly { term: string; count: unknown }[] = []) =>
    new Map(some.map(({ term, count }) => [term, Number(count)]));
  const of = (kind: string) => toMap(tags.filter((tag) => tag.kind === kind));
  const [level, scope, type] = rows.map(toMap);
  const none = new Map<string, number>();
  return {
    total: [...(level ?? none).values()].reduce((sum, count) => sum + count, 0),
    beyond: Number(beyond?.count ?? 0),
    by: {
      audience: of("audience"),
      experience: of("experience"),
      policy: of("policy"),
      level: level ?? none,
      scope: scope ?? none,
      type: type ?? none,
    },
  };
}
