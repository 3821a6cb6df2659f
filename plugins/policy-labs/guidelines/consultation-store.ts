import { type LanguageMap, Refusal } from "@nri-commons/core/kit";
import type { LabsDb, LabsTx } from "../policy-labs-ctx.ts";
import type { Checked } from "./self-check.ts";
import type { ConsultationRow } from "./self-check-tables.ts";

/** A consultation or another process of this site that is no lab, and how its people see it, step by step. */
export interface Consultation {
  id: string;
  title: LanguageMap;
  /** Where it takes place. */
  url?: string | undefined;
  steps: readonly Checked[];
  /** Shown to everybody. */
  isPublic: boolean;
  updated: number;
}

/** The latest first; `open`: what everybody may see. */
export async function listConsultations(db: LabsDb, { open = false } = {}): Promise<Consultation[]> {
  const rows = await db
    .selectFrom("policy_labs_consultation")
    .selectAll()
    .$if(open, (found) => found.where("is_public", "=", 1))
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map(toConsultation);
}

export async function getConsultation(db: LabsDb, id: string): Promise<Consultation> {
  const row = await db.selectFrom("policy_labs_consultation").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Refusal("not-found");
  return toConsultation(row);
}

export async function putConsultation(tx: LabsTx, one: Omit<Consultation, "updated">): Promise<void> {
  const { id, isPublic, title, url, steps } = one;
  const changes = { is_public: isPublic ? 1 : 0, doc: JSON.stringify({ title, url, steps }), updated_at: tx.now };
  await tx.db
    .insertInto("policy_labs_consultation")
    .values({ id, ...changes })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
    .execute();
}

export async function removeConsultation(tx: LabsTx, id: string): Promise<void> {
  await tx.db.deleteFrom("policy_labs_consultation").where("id", "=", id).execute();
}

function toConsultation({ id, doc, is_public, updated_at }: ConsultationRow): Consultation {
  return { ...JSON.parse(doc), id, isPublic: is_public === 1, updated: Number(updated_at) };
}
