import type { LabsDb } from "../policy-labs-ctx.ts";
import type { PartnerRow } from "./partner-tables.ts";

export async function putPartner(db: LabsDb, row: PartnerRow): Promise<void> {
  const { lab_id: _, actor: __, ...changes } = row;
  await db
    .insertInto("policy_labs_partner")
    .values(row)
    .onConflict((conflict) => conflict.columns(["lab_id", "actor"]).doUpdateSet(changes))
    .execute();
}

export function findPartner(db: LabsDb, id: string): Promise<PartnerRow | undefined> {
  return db.selectFrom("policy_labs_partner").selectAll().where("id", "=", id).executeTakeFirst();
}

export function findPartnerOf(db: LabsDb, lab: string, actor: string): Promise<PartnerRow | undefined> {
  const rows = db.selectFrom("policy_labs_partner").selectAll().where("lab_id", "=", lab);
  return rows.where("actor", "=", actor).executeTakeFirst();
}

export function listPartners(db: LabsDb, lab: string): Promise<PartnerRow[]> {
  return db.selectFrom("policy_labs_partner").selectAll().where("lab_id", "=", lab).orderBy("id").limit(200).execute();
}

/** What others asked and nobody answered. */
export function listAsked(db: LabsDb): Promise<PartnerRow[]> {
  const rows = db.selectFrom("policy_labs_partner").selectAll().where("state", "=", "asked").where("ours", "=", 0);
  return rows.orderBy("id").limit(50).execute();
}
