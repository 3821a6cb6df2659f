import type { CapacityDb } from "../capacity-ctx.ts";

/** How many activities there are for each audience, experience, level and scope (EGM22-11.3). */
export interface Coverage {
  /** Public and not called off, whenever they take place. */
  total: number;
  /** Of those, how many go beyond Internet governance to other areas of policy. */
  beyond: number;
  /** By term, in the order of the terms; one activity counts for each of its audiences. */
  by: Readonly<Record<CoverageKind, ReadonlyMap<string, number>>>;
}

const columns = ["type", "level", "scope"] as const;
const tags = ["audience", "experience", "policy"] as const;
export const coverageKinds = [...tags, ...columns] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** Of this site and of others, or of this one alone. */
export async function coverageOf(db: CapacityDb, { own = false } = {}): Promise<Coverage> {
  const open = db
    .selectFrom("capacity_building_activity as activity")
    .where("activity.state", "=", "open")
    .$if(own, (rows) => rows.where("activity.origin", "is", null));
  const tagged = open.innerJoin("capacity_building_activity_tag as tag", "tag.activity_id", "activity.id");
  const [shapes, terms, beyond] = await Promise.all([
    open
      .select(({ fn }) => [...columns, fn.countAll().as("count")])
      .groupBy([...columns])
      .execute(),
    tagged
      .select(({ fn }) => ["tag.kind", "tag.term", fn.countAll().as("count")])
      .where("tag.kind", "in", [...tags])
      .groupBy(["tag.kind", "tag.term"])
      .execute(),
    tagged
      .select(({ fn }) => fn.count("activity.id").distinct().as("count"))
      .where("tag.kind", "=", "policy")
      .executeTakeFirst(),
  ]);
  const byColumn = columns.map((kind) => [kind, sums(shapes.map((row) => [row[kind], row.count]))] as const);
  const byTag = tags.map(
    (kind) => [kind, sums(terms.flatMap((row) => (row.kind === kind ? [[row.term, row.count]] : [])))] as const,
  );
  return {
    total: shapes.reduce((all, { count }) => all + Number(count), 0),
    beyond: Number(beyond?.count ?? 0),
    by: Object.fromEntries([...byColumn, ...byTag]) as Coverage["by"],
  };
}

/** What was counted for one term in several rows is one number. */
function sums(rows: readonly (readonly [string, unknown])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [term, count] of rows.toSorted(([one], [other]) => (one < other ? -1 : 1)))
    found.set(term, (found.get(term) ?? 0) + Number(count));
  return found;
}
