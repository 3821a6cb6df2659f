import type { SelectQueryBuilder } from "kysely";
import type { Db, Tables } from "../../store/index.ts";
import type { Breakdown, Ref, SpeakingRoles } from "../types/index.ts";

export interface SpeakingQuery {
  /** The event with this reference and all its sessions. */
  event?: Ref | undefined;
  origin?: string | undefined;
  source?: "local" | "remote" | undefined;
  /** Of events that begin from here … */
  from?: number | undefined;
  /** … to before here. */
  to?: number | undefined;
}

const columns = ["role", "stakeholder_group", "regional_group", "mode", "experience"] as const;
type Column = (typeof columns)[number];
type SpeakerQueryBuilder = SelectQueryBuilder<Tables, "content_speaker", object>;

/** Who had a speaking role in published events: counts of roles, never of names. */
export async function speakingRoles(db: Db, query: SpeakingQuery): Promise<SpeakingRoles> {
  const where = speakersWhere(db, query);
  const { total, known, people } = await where
    .select((eb) => [
      eb.fn.countAll<number>().as("total"),
      eb.fn.count<number>("person_key").as("known"),
      eb.fn.count<number>("person_key").distinct().as("people"),
    ])
    .executeTakeFirstOrThrow();
  const [role, group, region, mode, experience] = [
    await countBy(where, "role"),
    await countBy(where, "stakeholder_group"),
    await countBy(where, "regional_group"),
    await countBy(where, "mode"),
    await countBy(where, "experience"),
  ];
  return {
    total: Number(total),
    people: Number(total) > 0 && Number(known) === Number(total) ? Number(people) : undefined,
    byRole: role,
    byStakeholderGroup: group,
    byRegionalGroup: region,
    byMode: mode,
    byExperience: experience,
  };
}

async function countBy(where: SpeakerQueryBuilder, column: Column): Promise<Breakdown> {
  const rows = await where
    .select((eb) => [eb.ref(`content_speaker.${column}`).as("value"), eb.fn.countAll<number>().as("count")])
    .groupBy(`content_speaker.${column}`)
    .execute();
  const counts: Record<string, number> = {};
  let notReported = 0;
  for (const { value, count } of rows) {
    if (value === null) notReported = Number(count);
    else counts[value] = Number(count);
  }
  return { counts, notReported };
}

function speakersWhere(db: Db, { event, origin, source, from, to }: SpeakingQuery): SpeakerQueryBuilder {
  let query: SpeakerQueryBuilder = db.selectFrom("content_speaker");
  if (event !== undefined) {
    query = query.where((eb) => eb.or([eb("super_event", "=", event), eb("event_id", "in", idsOf(db, event))]));
  }
  if (origin !== undefined) query = query.where("origin", "=", origin);
  if (source) query = query.where("origin", source === "local" ? "is" : "is not", null);
  if (from !== undefined) query = query.where("start_at", ">=", from);
  if (to !== undefined) query = query.where("start_at", "<", to);
  return query;
}

function idsOf(db: Db, event: Ref) {
  return db
    .selectFrom("content_event")
    .select("content_event.id")
    .where(event.includes(":") ? "iri" : "id", "=", event);
}
