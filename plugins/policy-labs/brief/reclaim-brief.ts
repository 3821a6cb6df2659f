import { deriveId, isHttpUrl } from "@nri-commons/core/kit";
import { type Incoming, ownIdOf, type Withdrawn } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { findResilience, putResilience } from "../risks/risk-store.ts";
import { findBriefRow } from "./brief-store.ts";
import type { BriefRow } from "./brief-tables.ts";
import { fromBriefWire } from "./brief-wire.ts";
import { keepOptions } from "./keep-options.ts";

/** After a restore: a brief of this site as another one kept it, its options under their own ids, so that trials elsewhere find them. */
export async function reclaimBrief(ctx: LabsCtx, tx: LabsTx, { iri, object }: Incoming): Promise<boolean> {
  const [id, read] = [ownIdOf(ctx, iri), fromBriefWire(object, ctx)];
  if (id === undefined || read === undefined) return false;
  const known = await findBriefRow(tx.db, id);
  const updated = read.updated ?? tx.now;
  if (known?.state === "withdrawn" || Number(known?.updated_at ?? 0) > updated) return false;
  const published = known?.published_at ?? read.published ?? updated;
  const { resilience, ...text } = read.text;
  const changes: Omit<BriefRow, "id" | "iri" | "origin" | "owner" | "created_at"> = {
    state: "published",
    lab_ref: isHttpUrl(read.lab) ? deriveId(read.lab) : read.lab,
    output_ref: read.output ?? null,
    version: read.version,
    doc: JSON.stringify(text),
    updated_at: updated,
    published_at: published,
  };
  await tx.db
    .insertInto("policy_labs_brief")
    .values({ id, iri, origin: null, owner: null, created_at: published, ...changes })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
    .execute();
  const names = { option: (ownId: string) => ownId, followUp: (_: string, line: string) => line };
  await keepOptions(tx.db, { briefId: id, options: read.options, names });
  // What the lab itself says of it stands first.
  if (resilience !== undefined && (await findResilience(tx.db, changes.lab_ref)) === undefined)
    await putResilience(tx, changes.lab_ref, resilience);
  return true;
}

/** After a restore: it was taken back in the time that the backup does not know of. Its output is recalled by itself. */
export async function recallBrief(_: LabsCtx, tx: LabsTx, { iri }: Withdrawn): Promise<void> {
  await tx.db
    .updateTable("policy_labs_brief")
    .set({ state: "withdrawn" })
    .where("iri", "=", iri)
    .where("origin", "is", null)
    .execute();
}
