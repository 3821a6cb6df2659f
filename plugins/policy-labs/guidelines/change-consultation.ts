import { Refusal } from "@nri-commons/core/kit";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import type { NewConsultation } from "./consultation.ts";
import "./consultation-facts.ts";
import { columnsOf, dropConsultation, findConsultationRow, putConsultation } from "./consultation-store.ts";
import { indexConsultation } from "./index-consultation.ts";
import type { ConsultationRow } from "./self-check-tables.ts";

/**
 * Keeps what its people say of a consultation; `id` is of one that is there. What everybody saw and shall see no more is taken back
 * everywhere and kept under another id: what was taken back never comes again by its old one.
 */
export async function keepConsultation(ctx: LabsCtx, { id, ...said }: NewConsultation & { id?: string | undefined }) {
  await ctx.transaction(async (tx) => {
    const known = id === undefined ? undefined : await getOwnRow(tx, id);
    const wasPublic = known?.is_public === 1;
    const isHidden = wasPublic && !said.isPublic;
    if (isHidden) await takeBack(ctx, tx, known);
    const row: ConsultationRow = {
      ...{ id: known === undefined || isHidden ? ctx.ids.ulid() : known.id, iri: null, origin: null, owner: null },
      ...columnsOf(said),
      updated_at: nextRevision(tx, known),
      published_at: said.isPublic ? (known?.published_at ?? tx.now) : null,
      told_at: said.isPublic ? (known?.told_at ?? tx.now) : null,
    };
    await putConsultation(tx, row);
    await indexConsultation(ctx, tx, row.id);
    if (!said.isPublic) return;
    const fact = wasPublic && known?.told_at != null ? "policy-consultation.revised" : "policy-consultation.shown";
    await tx.fact(fact, { id: row.id, revision: row.updated_at });
  });
}

/** Removes it here and, where everybody saw it, elsewhere. */
export async function removeConsultation(ctx: LabsCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => takeBack(ctx, tx, await getOwnRow(tx, id)));
}

async function takeBack(ctx: LabsCtx, tx: LabsTx, row: ConsultationRow): Promise<void> {
  const { id } = row;
  await dropConsultation(tx, id);
  await indexConsultation(ctx, tx, id);
  if (row.is_public === 1) await tx.fact("policy-consultation.hidden", { id, revision: nextRevision(tx, row) });
}

/** Each telling is newer than the one before, also within one millisecond. */
function nextRevision({ now }: LabsTx, before: ConsultationRow | undefined): number {
  return Math.max(now, Number(before?.updated_at ?? 0) + 1);
}

async function getOwnRow(tx: LabsTx, id: string): Promise<ConsultationRow> {
  const row = await findConsultationRow(tx.db, id);
  if (row === undefined || row.origin !== null) throw new Refusal("not-found");
  return row;
}
