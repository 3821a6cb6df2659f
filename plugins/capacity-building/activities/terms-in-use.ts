import type { CapacityDb } from "../capacity-ctx.ts";

/** Which terms lead to an activity that everybody sees, now or past. */
export interface TermsInUse {
  topic: readonly string[];
  audience: readonly string[];
  language: readonly string[];
  policy: readonly string[];
  country: readonly string[];
  region: readonly string[];
}

/** One look for each term, not for each activity that has it. */
export async function termsInUse(db: CapacityDb): Promise<TermsInUse> {
  const [topics, tags, places] = await Promise.all([
    db
      .selectFrom(db.selectFrom("capacity_building_activity_topic").select("topic").distinct().as("used"))
      .select("used.topic as term")
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom("capacity_building_activity_topic as tag")
            .innerJoin("capacity_building_activity as activity", "activity.id", "tag.activity_id")
            .select("activity.id")
            .whereRef("tag.topic", "=", "used.topic")
            .where("activity.state", "in", ["open", "cancelled"]),
        ),
      )
      .execute(),
    db
      .selectFrom(db.selectFrom("capacity_building_activity_tag").select(["kind", "term"]).distinct().as("used"))
      .select(["used.kind", "used.term"])
      .where("used.kind", "in", ["audience", "language", "policy"])
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom("capacity_building_activity_tag as tag")
            .innerJoin("capacity_building_activity as activity", "activity.id", "tag.activity_id")
            .select("activity.id")
            .whereRef("tag.kind", "=", "used.kind")
            .whereRef("tag.term", "=", "used.term")
            .where("activity.state", "in", ["open", "cancelled"]),
        ),
      )
      .execute(),
    db
      .selectFrom("capacity_building_activity")
      .select(["country", "region"])
      .distinct()
      .where("state", "in", ["open", "cancelled"])
      .execute(),
  ]);
  const of = (wanted: string) => tags.flatMap(({ kind, term }) => (kind === wanted ? [term] : []));
  return {
    topic: topics.map(({ term }) => term),
    audience: of("audience"),
    language: of("language"),
    policy: of("policy"),
    country: [...new Set(places.flatMap(({ country }) => country ?? []))],
    region: [...new Set(places.flatMap(({ region }) => region ?? []))],
  };
}
