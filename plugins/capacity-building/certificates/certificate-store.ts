import type { CapacityDb } from "../capacity-ctx.ts";
import type { Certificate } from "./certificate.ts";
import type { CertificateRow } from "./certificates-tables.ts";

const table = "capacity_building_certificate";

export async function findCertificate(db: CapacityDb, id: string): Promise<Certificate | undefined> {
  const row = await db.selectFrom(table).selectAll().where("id", "=", id).executeTakeFirst();
  return row && toCertificate(row);
}

export async function findOfParticipant(db: CapacityDb, participant: string): Promise<Certificate | undefined> {
  const row = await db.selectFrom(table).selectAll().where("participant_id", "=", participant).executeTakeFirst();
  return row && toCertificate(row);
}

/** By participant. */
export async function certificatesOf(
  db: CapacityDb,
  participants: readonly string[],
): Promise<ReadonlyMap<string, Certificate>> {
  if (participants.length === 0) return new Map();
  const rows = await db.selectFrom(table).selectAll().where("participant_id", "in", participants).execute();
  return new Map(rows.map((row) => [row.participant_id ?? "", toCertificate(row)]));
}

export async function certificatesOfPerson(db: CapacityDb, person: string): Promise<Certificate[]> {
  const rows = await db.selectFrom(table).selectAll().where("person_id", "=", person).orderBy("id").execute();
  return rows.map(toCertificate);
}

/** New, or instead of what was there. */
export async function putCertificate(db: CapacityDb, certificate: Certificate): Promise<void> {
  const { id, ...row } = toRow(certificate);
  await db
    .insertInto(table)
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

/** One of which nothing was ever issued. */
export async function removeCertificate(db: CapacityDb, id: string): Promise<void> {
  await db.deleteFrom(table).where("id", "=", id).execute();
}

export interface CertificateCounts {
  completed: number;
  /** Have one that is good. */
  valid: number;
  revoked: number;
  /** Wait to be issued. */
  asked: number;
  /** Completed, and have none and wait for none. */
  without: number;
}

/** One of an activity that everybody may see with its name: its id. */
export async function findShown(db: CapacityDb, activity: string): Promise<string | undefined> {
  const rows = await db
    .selectFrom(table)
    .selectAll()
    .where("activity_id", "=", activity)
    .where("state", "=", "valid")
    .orderBy("issued_at")
    .limit(20)
    .execute();
  return rows.map(toCertificate).find(({ shown }) => shown)?.id;
}

export async function countCertificates(db: CapacityDb, activity: string): Promise<CertificateCounts> {
  const rows = await db
    .selectFrom("capacity_building_participant as participant")
    .leftJoin(`${table} as certificate`, "certificate.participant_id", "participant.id")
    .select(({ fn, eb }) => [
      "certificate.state as state",
      eb("certificate.asked_at", "is not", null).as("waits"),
      fn.countAll().as("count"),
    ])
    .where("participant.activity_id", "=", activity)
    .where("participant.state", "=", "completed")
    .groupBy(["certificate.state", "waits"])
    .execute();
  const sum = (fits: (row: { state: string | null; waits: boolean }) => boolean) =>
    rows
      .filter((row) => fits({ state: row.state, waits: Boolean(row.waits) }))
      .reduce((all, { count }) => all + Number(count), 0);
  return {
    completed: sum(() => true),
    valid: sum(({ state }) => state === "valid"),
    revoked: sum(({ state }) => state === "revoked"),
    asked: sum(({ waits }) => waits),
    without: sum(({ state, waits }) => !waits && (state === null || state === "open")),
  };
}

/** Everybody who completed and has none and waits for none: some of them at a time. */
export async function listWithout(
  db: CapacityDb,
  activity: string,
  most: number,
): Promise<{ id: string; person: string }[]> {
  const rows = await db
    .selectFrom("capacity_building_participant as participant")
    .leftJoin(`${table} as certificate`, "certificate.participant_id", "participant.id")
    .select(["participant.id", "participant.person_id"])
    .where("participant.activity_id", "=", activity)
    .where("participant.state", "=", "completed")
    .where((eb) => eb.or([eb("certificate.id", "is", null), eb("certificate.state", "=", "open")]))
    .where("certificate.asked_at", "is", null)
    .orderBy("participant.id")
    .limit(most)
    .execute();
  return rows.map(({ id, person_id }) => ({ id, person: person_id }));
}

/** How many were ever issued, by what became of them. */
export async function countIssued(db: CapacityDb): Promise<{ state: string; count: number }[]> {
  const rows = await db
    .selectFrom(table)
    .select(({ fn }) => ["state", fn.countAll().as("count")])
    .where("issued_at", "is not", null)
    .groupBy("state")
    .execute();
  return rows.map(({ state, count }) => ({ state, count: Number(count) }));
}

function toCertificate(row: CertificateRow): Certificate {
  const { id, activity_id, participant_id, person_id, state, asked_at, issued_at, ended_at, doc } = row;
  return {
    ...(JSON.parse(doc) as Pick<Certificate, "shown">),
    ...{ id, activity: activity_id, state },
    ...(participant_id !== null && { participant: participant_id }),
    ...(person_id !== null && { person: person_id }),
    ...(asked_at !== null && { asked: Number(asked_at) }),
    ...(issued_at !== null && { issued: Number(issued_at) }),
    ...(ended_at !== null && { ended: Number(ended_at) }),
  };
}

function toRow({
  id,
  activity,
  participant,
  person,
  state,
  asked,
  issued,
  ended,
  ...doc
}: Certificate): CertificateRow {
  return {
    ...{ id, activity_id: activity, state },
    participant_id: participant ?? null,
    person_id: person ?? null,
    asked_at: asked ?? null,
    issued_at: issued ?? null,
    ended_at: ended ?? null,
    doc: JSON.stringify(doc),
  };
}
