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

export async function termsInUse(db: CapacityDb): Promise<TermsInUse> {
  const shown = db.selectFrom("capacity_building_activity").select("id").where("state", "in", ["open", "cancelled"]);
  const [topics, tags, places] = await Promise.all([
    db
      .selectFrom("capacity_building_activity_topic")
      .select("topic as term")
      .distinct()
      .where("activity_id", "in", shown)
      .execute(),
    db
      .selectFrom("capacity_building_activity_tag")
      .select(["kind", "term"])
      .distinct()
      .where("kind", "in", ["audience", "language", "policy"])
      .where("activity_id", "in", shown)
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
