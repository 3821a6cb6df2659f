import { sql } from "kysely";
import type { CapacityDb } from "../capacity-ctx.ts";
import type { Application } from "./application.ts";
import type { ApplicationRow } from "./applications-tables.ts";

const table = "capacity_building_application";

export async function insertApplication(db: CapacityDb, application: Application, formKey: string): Promise<void> {
  await db
    .insertInto(table)
    .values({ ...rowOf(application), form_key: formKey, letter_due: 0, score_mean: null, scored: 0 })
    .execute();
}

export async function updateApplication(db: CapacityDb, application: Application): Promise<void> {
  const { id, ...row } = rowOf(application);
  await db.updateTable(table).set(row).where("id", "=", id).execute();
}

export async function removeApplication(db: CapacityDb, id: string): Promise<void> {
  await db.deleteFrom("capacity_building_score").where("application_id", "=", id).execute();
  await db.deleteFrom(table).where("id", "=", id).execute();
}

export async function findApplication(db: CapacityDb, id: string): Promise<Application | undefined> {
  const row = await db.selectFrom(table).selectAll().where("id", "=", id).executeTakeFirst();
  return row && toApplication(row);
}

export async function findByKey(db: CapacityDb, key: string): Promise<Application | undefined> {
  const row = await db.selectFrom(table).selectAll().where("form_key", "=", key).executeTakeFirst();
  return row && toApplication(row);
}

export async function findOf(db: CapacityDb, activity: string, person: string): Promise<Application | undefined> {
  const of = db.selectFrom(table).selectAll().where("activity_id", "=", activity).where("person_id", "=", person);
  const row = await of.executeTakeFirst();
  return row && toApplication(row);
}

export async function applicationsOf(db: CapacityDb, person: string): Promise<Application[]> {
  const rows = await db.selectFrom(table).selectAll().where("person_id", "=", person).orderBy("id").execute();
  return rows.map(toApplication);
}

/** In no order; who is gone is left out. */
export async function findApplications(db: CapacityDb, ids: readonly string[]): Promise<Application[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
  return rows.map(toApplication);
}

/** How many hold a seat, as `holdsSeat` says. */
export async function countSeatsTaken(db: CapacityDb, activity: string): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll().as("count"))
    .where("activity_id", "=", activity)
    .where("state", "=", "in")
    .where("decision", "=", "accepted")
    .where((eb) => eb.or([eb("answer", "is", null), eb("answer", "not in", ["declined", "lapsed"])]))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** All that count: confirmed and not withdrawn. */
export async function listApplications(db: CapacityDb, activity: string): Promise<Application[]> {
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where("activity_id", "=", activity)
    .where("state", "=", "in")
    .orderBy("id")
    .limit(5000)
    .execute();
  return rows.map(toApplication);
}

/** Whose letter is to be sent, a portion of them. */
export async function listDueLetters(db: CapacityDb, most: number): Promise<Application[]> {
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where("letter_due", "=", 1)
    .where("state", "=", "in")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(toApplication);
}

export async function markLetters(db: CapacityDb, ids: readonly string[], due: 0 | 1): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable(table)
    .set({ letter_due: due })
    .where("id", "in", [...ids])
    .execute();
}

/** Who was told so and is next: in the order in which the team put them, by score, then by arrival. */
export async function listWaiting(db: CapacityDb, activity: string): Promise<Application[]> {
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where("activity_id", "=", activity)
    .where("state", "=", "in")
    .where("decision", "=", "waiting")
    .where("told", "=", "waiting")
    .orderBy(sql`coalesce(score_mean, 0)`, "desc")
    .orderBy("id")
    .execute();
  return rows.map(toApplication);
}

/** Places that were offered and whose time to answer is over. */
export async function listOverdue(db: CapacityDb, now: number): Promise<Application[]> {
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where("state", "=", "in")
    .where("told", "=", "accepted")
    .where("answer", "is", null)
    .where("answer_by", "<=", now)
    .limit(200)
    .execute();
  return rows.map(toApplication);
}

function rowOf(one: Application): Omit<ApplicationRow, "form_key" | "letter_due" | "score_mean" | "scored"> {
  const {
    id,
    activity,
    person,
    lang,
    state,
    decision,
    told,
    answer,
    answerBy,
    created,
    group,
    country,
    region,
    ...doc
  } = one;
  return {
    ...{ id, activity_id: activity, person_id: person, lang, state, stakeholder_group: group, created_at: created },
    ...{ decision: decision ?? null, told: told ?? null, answer: answer ?? null, answer_by: answerBy ?? null },
    ...{ country: country ?? null, region: region ?? null, doc: JSON.stringify(doc) },
  };
}

function toApplication(row: ApplicationRow): Application {
  const { decision, told, answer, answer_by, country, region } = row;
  const doc = JSON.parse(row.doc) as Pick<Application, "name" | "level" | "languages" | "answers">;
  return {
    ...doc,
    ...{ id: row.id, activity: row.activity_id, person: row.person_id, lang: row.lang, state: row.state },
    ...{ group: row.stakeholder_group, created: Number(row.created_at) },
    ...(decision !== null && { decision }),
    ...(told !== null && { told }),
    ...(answer !== null && { answer }),
    ...(answer_by !== null && { answerBy: Number(answer_by) }),
    ...(country !== null && { country }),
    ...(region !== null && { region }),
  };
}
