import { type Incoming, ownIdOf, type Withdrawn } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { findTrialRow } from "./trial-store.ts";
import { fromTrialWire } from "./trial-wire.ts";

/** After a restore: a trial of this site as another one kept it. */
export async function reclaimTrial(ctx: LabsCtx, tx: LabsTx, { iri, object }: Incoming): Promise<boolean> {
  const [id, read] = [ownIdOf(ctx, iri), fromTrialWire(object)];
  if (id === undefined || read === undefined) return false;
  const known = await findTrialRow(tx.db, id);
  const updated = read.updated ?? tx.now;
  if (known?.state === "withdrawn" || Number(known?.updated_at ?? 0) > updated) return false;
  const published = known?.published_at ?? read.published ?? updated;
  const changes = {
    state: "published" as const,
    brief_iri: read.trial.brief,
    own_option: read.trial.ownOption,
    doc: JSON.stringify(read.trial),
    updated_at: updated,
    published_at: published,
  };
  await tx.db
    .insertInto("policy_labs_trial")
    .values({ id, iri, origin: null, owner: null, sent_here: 0, created_at: published, ...changes })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
    .execute();
  return true;
}

/** After a restore: it was taken back in the time that the backup does not know of. */
export async function recallTrial(_: LabsCtx, tx: LabsTx, { iri }: Withdrawn): Promise<void> {
  await tx.db
    .updateTable("policy_labs_trial")
    .set({ state: "withdrawn" })
    .where("iri", "=", iri)
    .where("origin", "is", null)
    .execute();
}
