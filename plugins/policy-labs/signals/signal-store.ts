import type { Kysely } from "kysely";
import { type GroupCounts, type NewSignal, type Signal, sumOf, totalOf, wordsOf } from "./signal.ts";
import type { SignalRow, SignalTables } from "./signal-tables.ts";

type Db = Kysely<SignalTables>;

export function toSignal(row: SignalRow): Signal {
  const doc = JSON.parse(row.doc) as NewSignal & { url?: string };
  const { url, ...content } = doc;
  return {
    ...content,
    id: row.id,
    iri: row.iri,
    state: row.state,
    ...(row.lab_iri && row.lab_url && { lab: { iri: row.lab_iri, url: row.lab_url } }),
    ...(row.origin !== null && row.owner !== null && { source: { origin: row.origin, owner: row.owner, url } }),
    told: JSON.parse(row.told),
    support: Number(row.support),
    created: Number(row.created_at),
    updated: Number(row.updated_at),
    ...(row.published_at !== null && { published: Number(row.published_at) }),
  };
}

export async function findSignalRow(db: Db, id: string): Promise<SignalRow | undefined> {
  return db.selectFrom("policy_labs_signal").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function findSignalRowByIri(db: Db, iri: string): Promise<SignalRow | undefined> {
  return db.selectFrom("policy_labs_signal").selectAll().where("iri", "=", iri).executeTakeFirst();
}

export async function findSignal(db: Db, id: string): Promise<Signal | undefined> {
  const row = await findSignalRow(db, id);
  return row && row.state !== "withdrawn" ? toSignal(row) : undefined;
}

/** The signals that a lab came from. */
export async function listSignalsOfLab(db: Db, labIri: string): Promise<Signal[]> {
  const rows = await db
    .selectFrom("policy_labs_signal")
    .selectAll()
    .where("lab_iri", "=", labIri)
    .where("state", "=", "lab")
    .orderBy("id")
    .limit(50)
    .execute();
  return rows.map(toSignal);
}

/** Keeps it as it is now; its topics with it. */
export async function putSignal(db: Db, row: SignalRow): Promise<void> {
  const { id, ...rest } = row;
  await db
    .insertInto("policy_labs_signal")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
    .execute();
  const { topics } = JSON.parse(row.doc) as NewSignal;
  await db.deleteFrom("policy_labs_signal_topic").where("signal_id", "=", id).execute();
  const found = row.state === "withdrawn" ? [] : [...new Set(topics)];
  if (found.length === 0) return;
  await db
    .insertInto("policy_labs_signal_topic")
    .values(found.map((topic) => ({ signal_id: id, topic })))
    .execute();
}

/** The columns that follow from what a signal says. */
export function columnsOf(signal: NewSignal, url?: string): Pick<SignalRow, "words" | "doc"> {
  return { words: wordsOf(signal), doc: JSON.stringify({ ...signal, ...(url && { url }) }) };
}

/** Those who said yes here, by stakeholder group. */
export async function countHere(db: Db, signalId: string): Promise<GroupCounts> {
  const rows = await db
    .selectFrom("policy_labs_support")
    .select((eb) => ["stakeholder_group as group", eb.fn.countAll<number>().as("count")])
    .where("signal_id", "=", signalId)
    .where("counted_at", "is not", null)
    .groupBy("stakeholder_group")
    .execute();
  return Object.fromEntries(rows.map(({ group, count }) => [group, Number(count)]));
}

/** Of a signal of ours: here and at all other sites. */
export async function countEverywhere(db: Db, signalId: string): Promise<GroupCounts> {
  const told = await db
    .selectFrom("policy_labs_support_elsewhere")
    .select("counts")
    .where("signal_id", "=", signalId)
    .execute();
  return sumOf(await countHere(db, signalId), ...told.map(({ counts }) => JSON.parse(counts) as GroupCounts));
}

/** After support changed: the sum that lists are sorted by. Of another site's signal what its owner told counts. */
export async function settleSupport(db: Db, row: Pick<SignalRow, "id" | "origin" | "told">): Promise<void> {
  const counts = row.origin === null ? await countEverywhere(db, row.id) : (JSON.parse(row.told) as GroupCounts);
  await db
    .updateTable("policy_labs_signal")
    .set({ support: totalOf(counts) })
    .where("id", "=", row.id)
    .execute();
}

/** All of other sites, before they are received anew; what people here said stays. */
export async function clearRemoteSignals(db: Db): Promise<void> {
  const remote = db.selectFrom("policy_labs_signal").select("id").where("origin", "is not", null);
  await db.deleteFrom("policy_labs_signal_topic").where("signal_id", "in", remote).execute();
  await db.deleteFrom("policy_labs_signal").where("origin", "is not", null).execute();
}

/** One of another site that its owner took back, with what people here said of it. */
export async function removeRemoteSignal(db: Db, iri: string): Promise<void> {
  const row = await findSignalRowByIri(db, iri);
  if (row === undefined || row.origin === null) return;
  await db.deleteFrom("policy_labs_support").where("signal_id", "=", row.id).execute();
  await db.deleteFrom("policy_labs_support_elsewhere").where("signal_id", "=", row.id).execute();
  await db.deleteFrom("policy_labs_signal_topic").where("signal_id", "=", row.id).execute();
  await db.deleteFrom("policy_labs_signal").where("id", "=", row.id).execute();
}
