import { deriveId } from "@nri-commons/core/kit";
import {
  countOf,
  type Incoming,
  type IncomingActivity,
  isKnownSite,
  lineOf,
  objectsOf,
  type Withdrawn,
} from "@nri-commons/core/plugin";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { touchSignal } from "./raise-signal.ts";
import { totalOf } from "./signal.ts";
import { columnsOf, findSignalRowByIri, putSignal, removeRemoteSignal, settleSupport } from "./signal-store.ts";
import { fromSignalWire, readWireCounts } from "./signal-wire.ts";

/** May come twice, late, or out of order: the newest telling of its owner stays. */
export async function receiveSignal(ctx: LabsCtx, tx: LabsTx, incoming: Incoming): Promise<void> {
  const { iri, origin, owner, object } = incoming;
  const read = fromSignalWire(object);
  if (read === undefined) return ctx.log.warn({ iri }, "a signal from elsewhere could not be read");
  const known = await findSignalRowByIri(tx.db, iri);
  if (known !== undefined && (known.origin !== origin || known.owner !== owner)) return;
  const updated = read.updated ?? tx.now;
  if (known !== undefined && Number(known.updated_at) > updated) return;
  await putSignal(tx.db, {
    ...columnsOf(read.signal, read.url),
    id: known?.id ?? deriveId("policy-labs", "signal", iri),
    iri,
    origin,
    owner,
    state: read.state,
    support: totalOf(read.counts),
    told: JSON.stringify(read.counts),
    lab_iri: read.lab?.iri ?? null,
    lab_url: read.lab?.url ?? null,
    made_by: null,
    created_at: known?.created_at ?? tx.now,
    updated_at: updated,
    published_at: read.published ?? known?.published_at ?? tx.now,
  });
}

export async function withdrawRemoteSignal(_: LabsCtx, tx: LabsTx, { iri }: Withdrawn): Promise<void> {
  await removeRemoteSignal(tx.db, iri);
}

/** Another site tells how many support a signal of ours: all of them each time, so that twice or too late changes nothing. */
export async function receiveSupport(ctx: LabsCtx, tx: LabsTx, { actor, activity }: IncomingActivity): Promise<void> {
  const [object] = objectsOf(activity["object"]);
  const iri = lineOf(object?.["nri:signal"], 2048);
  const revision = countOf(object?.["nri:revision"]);
  if (object === undefined || iri === undefined || revision === undefined) return;
  const row = await findSignalRowByIri(tx.db, iri);
  if (row === undefined || row.origin !== null || row.state === "draft" || row.state === "withdrawn") return;
  if (!(await isKnownSite(ctx.federation, actor))) return;
  const known = await tx.db
    .selectFrom("policy_labs_support_elsewhere")
    .select("revision")
    .where("signal_id", "=", row.id)
    .where("actor", "=", actor)
    .executeTakeFirst();
  if (known !== undefined && Number(known.revision) >= revision) return;
  const counts = JSON.stringify(readWireCounts(object));
  await tx.db
    .insertInto("policy_labs_support_elsewhere")
    .values({ signal_id: row.id, actor, counts, revision })
    .onConflict((conflict) => conflict.columns(["signal_id", "actor"]).doUpdateSet({ counts, revision }))
    .execute();
  await settleSupport(tx.db, row);
  await touchSignal(tx, row);
}
