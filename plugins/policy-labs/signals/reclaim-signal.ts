import { type Incoming, ownIdOf, type Withdrawn } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { columnsOf, findSignalRow, findSignalRowByIri, putSignal, settleSupport } from "./signal-store.ts";
import { fromSignalWire } from "./signal-wire.ts";

/** After a restore: a signal of this site as another one kept it. Who supported it stood here alone; the counts are of those still known. */
export async function reclaimSignal(ctx: LabsCtx, tx: LabsTx, { iri, object }: Incoming): Promise<boolean> {
  const [id, read] = [ownIdOf(ctx, iri), fromSignalWire(object)];
  if (id === undefined || read === undefined) return false;
  const known = await findSignalRow(tx.db, id);
  const updated = read.updated ?? tx.now;
  if (known?.state === "withdrawn" || Number(known?.updated_at ?? 0) > updated) return false;
  const published = known?.published_at ?? read.published ?? updated;
  const row = {
    ...columnsOf(read.signal),
    ...{ id, iri, origin: null, owner: null, state: read.state, support: 0, told: "{}" },
    lab_iri: read.lab?.iri ?? null,
    lab_url: read.lab?.url ?? null,
    made_by: known?.made_by ?? null,
    created_at: known?.created_at ?? published,
    updated_at: updated,
    published_at: published,
  };
  await putSignal(tx.db, row);
  await settleSupport(tx.db, row);
  return true;
}

/** After a restore: it was taken back in the time that the backup does not know of, and what is kept of its supporters goes too. */
export async function recallSignal(_: LabsCtx, tx: LabsTx, { iri }: Withdrawn): Promise<void> {
  const row = await findSignalRowByIri(tx.db, iri);
  if (row === undefined || row.origin !== null) return;
  await putSignal(tx.db, { ...row, state: "withdrawn", support: 0 });
  await tx.db.deleteFrom("policy_labs_support").where("signal_id", "=", row.id).execute();
  await tx.db.deleteFrom("policy_labs_support_elsewhere").where("signal_id", "=", row.id).execute();
}
