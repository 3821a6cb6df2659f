import { Refusal } from "@nri-commons/core/kit";
import type { LabsDb, LabsTx } from "../policy-labs-ctx.ts";
import type { MonitorEntry, NewPilot, Pilot } from "./pilot.ts";
import type { PilotEntryRow, PilotRow } from "./pilot-tables.ts";

/** What stands in `doc`. */
export type PilotDoc = NewPilot & Pick<Pilot, "assessment" | "summary" | "decided">;

export async function getPilot(db: LabsDb, id: string): Promise<Pilot> {
  const row = await findPilot(db, id);
  if (row === undefined) throw new Refusal("not-found");
  const entries = await db
    .selectFrom("policy_labs_pilot_entry")
    .selectAll()
    .where("pilot_id", "=", id)
    .orderBy("on_date", "desc")
    .orderBy("id", "desc")
    .limit(500)
    .execute();
  return toPilot(row, entries);
}

export async function findPilot(db: LabsDb, id: string): Promise<PilotRow | undefined> {
  return db.selectFrom("policy_labs_pilot").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Those that end last first, without their entries; `open`: what everybody may see. */
export async function listPilots(
  db: LabsDb,
  { open = false, lab }: { open?: boolean; lab?: string } = {},
): Promise<Pilot[]> {
  const rows = await db
    .selectFrom("policy_labs_pilot")
    .selectAll()
    .$if(open, (found) => found.where("is_public", "=", 1))
    .$if(lab !== undefined, (found) => found.where("lab_id", "=", lab ?? ""))
    .orderBy("end_on", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => toPilot(row, []));
}

/** Without a decision, and ending until this day. */
export async function listEnding(db: LabsDb, until: string): Promise<Pilot[]> {
  const rows = await db
    .selectFrom("policy_labs_pilot")
    .selectAll()
    .where("decision", "is", null)
    .where("end_on", "<=", until)
    .orderBy("end_on")
    .limit(50)
    .execute();
  return rows.map((row) => toPilot(row, []));
}

interface Put {
  id: string;
  lab: string | undefined;
  isPublic: boolean;
  doc: PilotDoc;
}

/** New, or instead of what was there. Another end is reminded of anew. */
export async function putPilot(tx: LabsTx, { id, lab, isPublic, doc }: Put): Promise<void> {
  const known = await tx.db.selectFrom("policy_labs_pilot").selectAll().where("id", "=", id).executeTakeFirst();
  const changes = {
    lab_id: lab ?? null,
    is_public: isPublic ? 1 : 0,
    start_on: doc.start,
    end_on: doc.end,
    decision: doc.decided?.decision ?? null,
    doc: JSON.stringify(doc),
    reminded_at: known?.end_on === doc.end ? known.reminded_at : null,
    updated_at: tx.now,
  };
  await tx.db
    .insertInto("policy_labs_pilot")
    .values({ id, created_at: tx.now, ...changes })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
    .execute();
}

export async function putEntry(tx: LabsTx, pilot: string, { id, on, text }: MonitorEntry): Promise<void> {
  const changes = { on_date: on, doc: JSON.stringify({ text }) };
  await tx.db
    .insertInto("policy_labs_pilot_entry")
    .values({ id, pilot_id: pilot, ...changes })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
    .execute();
}

export async function removePilot(tx: LabsTx, id: string): Promise<void> {
  await tx.db.deleteFrom("policy_labs_pilot_entry").where("pilot_id", "=", id).execute();
  await tx.db.deleteFrom("policy_labs_pilot").where("id", "=", id).execute();
}

/** True for the first who says so: a job that runs twice writes one mail. */
export async function markReminded(tx: LabsTx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("policy_labs_pilot")
    .set({ reminded_at: tx.now })
    .where("id", "=", id)
    .where("reminded_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

function toPilot(row: PilotRow, entries: readonly PilotEntryRow[]): Pilot {
  return {
    ...(JSON.parse(row.doc) as PilotDoc),
    id: row.id,
    lab: row.lab_id ?? undefined,
    isPublic: row.is_public === 1,
    entries: entries.map(({ id, on_date, doc }) => ({
      ...(JSON.parse(doc) as Pick<MonitorEntry, "text">),
      id,
      on: on_date,
    })),
    remindedAt: row.reminded_at === null ? undefined : Number(row.reminded_at),
    created: Number(row.created_at),
    updated: Number(row.updated_at),
  };
}
