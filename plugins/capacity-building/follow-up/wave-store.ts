import type { CapacityDb } from "../capacity-ctx.ts";
import type { Answer } from "./answer.ts";
import type { WaveRow } from "./follow-up-tables.ts";
import type { WaveState } from "./wave.ts";

export interface Wave {
  id: string;
  participant: string;
  person: string;
  activity: string;
  /** After completion. */
  months: number;
  state: WaveState;
  askedAt: number;
  remindedAt?: number | undefined;
  answeredAt?: number | undefined;
  answer: Answer;
}

export async function findWave(db: CapacityDb, id: string): Promise<Wave | undefined> {
  const row = await db.selectFrom("capacity_building_wave").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toWave(row);
}

/** Of one person, the latest first. */
export async function wavesOf(db: CapacityDb, person: string): Promise<Wave[]> {
  const rows = await db
    .selectFrom("capacity_building_wave")
    .selectAll()
    .where("person_id", "=", person)
    .orderBy("id", "desc")
    .execute();
  return rows.map(toWave);
}

/** Undefined when somebody was asked in this wave already. */
export async function addWave(db: CapacityDb, wave: Wave): Promise<Wave | undefined> {
  const { id, participant, person, activity, months, state, askedAt, answer } = wave;
  const row = { id, participant_id: participant, person_id: person, activity_id: activity, months, state };
  const added = await db
    .insertInto("capacity_building_wave")
    .values({ ...row, asked_at: askedAt, reminded_at: null, answered_at: null, doc: JSON.stringify(answer) })
    .onConflict((conflict) => conflict.columns(["participant_id", "months"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return added && wave;
}

export async function putWave(db: CapacityDb, wave: Wave): Promise<void> {
  const { id, state, remindedAt, answeredAt, answer } = wave;
  await db
    .updateTable("capacity_building_wave")
    .set({ state, reminded_at: remindedAt ?? null, answered_at: answeredAt ?? null, doc: JSON.stringify(answer) })
    .where("id", "=", id)
    .execute();
  await putOutcomes(db, wave);
}

async function putOutcomes(db: CapacityDb, { id, answer }: Wave): Promise<void> {
  await db.deleteFrom("capacity_building_outcome").where("wave_id", "=", id).execute();
  const kinds = new Set<string>([...answer.engagements.map(({ kind }) => kind), ...(answer.none ? ["none"] : [])]);
  const rows = [...kinds].map((kind) => ({ wave_id: id, kind }));
  if (rows.length > 0) await db.insertInto("capacity_building_outcome").values(rows).execute();
}

/** A page of those that wait for an answer since then or longer. */
export async function listWaiting(
  db: CapacityDb,
  { askedBefore, after, most }: { askedBefore: number; after: string; most: number },
): Promise<Wave[]> {
  const rows = await db
    .selectFrom("capacity_building_wave")
    .selectAll()
    .where("state", "=", "asked")
    .where("asked_at", "<=", askedBefore)
    .where("id", ">", after)
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(toWave);
}

/** A page of the answers about one activity, the latest wave first. */
export async function listAnswers(
  db: CapacityDb,
  activity: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: (Wave & { name: string | null })[]; next: string | undefined }> {
  const rows = await db
    .selectFrom("capacity_building_wave as wave")
    .leftJoin("capacity_building_person as person", "person.id", "wave.person_id")
    .selectAll("wave")
    .select("person.name")
    .where("wave.activity_id", "=", activity)
    .where("wave.state", "=", "answered")
    .$if(cursor !== undefined, (rows) => rows.where("wave.id", "<", cursor ?? ""))
    .orderBy("wave.id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({ ...toWave(row), name: row.name }));
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined };
}

export async function removeWaves(db: CapacityDb, person: string): Promise<void> {
  await db
    .deleteFrom("capacity_building_outcome")
    .where("wave_id", "in", (inner) =>
      inner.selectFrom("capacity_building_wave").select("id").where("person_id", "=", person),
    )
    .execute();
  await db.deleteFrom("capacity_building_wave").where("person_id", "=", person).execute();
}

function toWave(row: WaveRow): Wave {
  const { id, participant_id, person_id, activity_id, months, state, asked_at, reminded_at, answered_at, doc } = row;
  return {
    ...{ id, participant: participant_id, person: person_id, activity: activity_id, months },
    state,
    askedAt: Number(asked_at),
    ...(reminded_at !== null && { remindedAt: Number(reminded_at) }),
    ...(answered_at !== null && { answeredAt: Number(answered_at) }),
    answer: JSON.parse(doc),
  };
}
