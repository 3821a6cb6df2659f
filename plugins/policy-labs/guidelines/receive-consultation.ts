import { deriveId } from "@nri-commons/core/kit";
import { type Incoming, ownIdOf, type Withdrawn } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import {
  columnsOf,
  dropConsultation,
  findConsultationRow,
  findConsultationRowByIri,
  putConsultation,
} from "./consultation-store.ts";
import { fromConsultationWire } from "./consultation-wire.ts";

/** What it is called here, of this site or of another. */
export function consultationIdOf(ctx: LabsCtx, iri: string): string {
  return ownIdOf(ctx, iri) ?? deriveId("policy-labs", "consultation", iri);
}

/** May come twice, late, or out of order: the newest telling of its owner stays. */
export async function receiveConsultation(ctx: LabsCtx, tx: LabsTx, incoming: Incoming): Promise<void> {
  const { iri, origin, owner, object } = incoming;
  const read = fromConsultationWire(object);
  if (read === undefined) return ctx.log.warn({ iri }, "a consultation from elsewhere could not be read");
  const known = await findConsultationRowByIri(tx.db, iri);
  if (known !== undefined && (known.origin !== origin || known.owner !== owner)) return;
  const updated = read.updated ?? tx.now;
  if (known !== undefined && Number(known.updated_at) > updated) return;
  await putConsultation(tx, {
    ...{ id: consultationIdOf(ctx, iri), iri, origin, owner },
    ...columnsOf(read.said, read.page),
    updated_at: updated,
    published_at: read.published ?? known?.published_at ?? tx.now,
    told_at: null,
  });
}

export async function withdrawRemoteConsultation(_: LabsCtx, tx: LabsTx, { iri }: Withdrawn): Promise<void> {
  const row = await findConsultationRowByIri(tx.db, iri);
  if (row !== undefined) await dropConsultation(tx, row.id);
}

/** After a restore: a consultation of this site as another one kept it. */
export async function reclaimConsultation(ctx: LabsCtx, tx: LabsTx, { iri, object }: Incoming): Promise<boolean> {
  const [id, read] = [ownIdOf(ctx, iri), fromConsultationWire(object)];
  if (id === undefined || read === undefined) return false;
  const known = await findConsultationRow(tx.db, id);
  const updated = read.updated ?? tx.now;
  if (Number(known?.updated_at ?? 0) > updated) return false;
  await putConsultation(tx, {
    ...{ id, iri: null, origin: null, owner: null },
    ...columnsOf(read.said),
    updated_at: updated,
    published_at: read.published ?? known?.published_at ?? updated,
    told_at: known?.told_at ?? updated,
  });
  return true;
}

/** After a restore: it was taken back in the time that the backup does not know of. */
export async function recallConsultation(ctx: LabsCtx, tx: LabsTx, { iri }: Withdrawn): Promise<void> {
  const id = ownIdOf(ctx, iri);
  if (id !== undefined) await dropConsultation(tx, id);
}
