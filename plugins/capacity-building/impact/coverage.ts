import type { CapacityDb } from "../capacity-ctx.ts";
import type { Cell } from "./hide-small.ts";

/** Activities of this site that were or are public: what they are, and for whom (EGM22-11.3). They are no people: nothing is withheld. */
export interface ActivityCount {
  total: number;
  by: Readonly<Record<"type" | "level" | "scope" | "audience" | "experience" | "policy", readonly Cell[]>>;
}

export async function countActivities(db: CapacityDb): Promise<ActivityCount> {
  const own = await db
    .selectFrom("capacity_building_activity")
    .select(({ fn }) => ["type", "level", "scope", fn.countAll().as("count")])
    .where("origin", "is", null)
    .where("state", "=", "open")
    .groupBy(["type", "level", "scope"])
    .execute();
  const tags = await db
    .selectFrom("capacity_building_activity_tag as tag")
    .innerJoin("capacity_building_activity as activity", "activity.id", "tag.activity_id")
    .select(({ fn }) => ["tag.kind", "tag.term", fn.countAll().as("count")])
    .where("activity.origin", "is", null)
    .where("activity.state", "=", "open")
    .where("tag.kind", "in", ["audience", "experience", "policy"])
    .groupBy(["tag.kind", "tag.term"])
    .orderBy("tag.term")
    .execute();
  const sum = (of: "type" | "level" | "scope") =>
    [...new Set(own.map((row) => row[of]))].toSorted().map((term) => ({
      term,
      count: own.filter((row) => row[of] === term).reduce((all, { count }) => all + Number(count), 0),
    }));
  const tagged = (kind: string) =>
    tags.filter((tag) => tag.kind === kind).map(({ term, count }) => ({ term, count: Number(count) }));
  return {
    total: own.reduce((all, { count }) => all + Number(count), 0),
    by: {
      ...{ type: sum("type"), level: sum("level"), scope: sum("scope") },
      ...{ audience: tagged("audience"), experience: tagged("experience"), policy: tagged("policy") },
    },
  };
}
