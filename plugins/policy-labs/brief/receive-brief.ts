import { deriveId, isHttpUrl } from "@nri-commons/core/kit";
import type { Incoming, Withdrawn } from "@nri-commons/core/plugin";
import type { LabsCtx, LabsDb, LabsTx } from "../policy-labs-ctx.ts";
import { findBriefRowByIri } from "./brief-store.ts";
import type { BriefRow } from "./brief-tables.ts";
import { fromBriefWire } from "./brief-wire.ts";
import { keepOptions, removeOptions } from "./keep-options.ts";

/** May come twice, late, or out of order: the newest telling of its owner stays, options and all. */
export async function receiveBrief(ctx: LabsCtx, tx: LabsTx, incoming: Incoming): Promise<void> {
  const { iri, origin, owner, object } = incoming;
  const read = fromBriefWire(object, ctx);
  if (read === undefined) return ctx.log.warn({ iri }, "a brief from elsewhere could not be read");
  const known = await findBriefRowByIri(tx.db, iri);
  if (known !== undefined && (known.origin !== origin || known.owner !== owner)) return;
  const updated = read.updated ?? tx.now;
  if (known !== undefined && Number(known.updated_at) > updated) return;
  const id = known?.id ?? deriveId("policy-labs", "brief", iri);
  const changes: Omit<BriefRow, "id" | "iri" | "created_at"> = {
    origin,
    owner,
    state: "published",
    lab_ref: isHttpUrl(read.lab) ? deriveId(read.lab) : read.lab,
    output_ref: read.output ?? null,
    version: read.version,
    doc: JSON.stringify({ ...read.text, ...(read.url && { url: read.url }) }),
    updated_at: updated,
    published_at: read.published ?? tx.now,
  };
  await tx.db
    .insertInto("policy_labs_brief")
    .values({ id, iri, created_at: tx.now, ...changes })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
    .execute();
  const names = {
    option: (ownId: string) => deriveId("policy-labs", "option", id, ownId),
    followUp: (option: string, line: string) => deriveId("policy-labs", "follow-up", option, line),
  };
  await keepOptions(tx.db, { briefId: id, options: read.options, names });
}

export async function withdrawRemoteBrief(_: LabsCtx, tx: LabsTx, { iri }: Withdrawn): Promise<void> {
  const row = await findBriefRowByIri(tx.db, iri);
  if (row === undefined || row.origin === null) return;
  await removeOptions(tx.db, row.id);
  await tx.db.deleteFrom("policy_labs_brief").where("id", "=", row.id).execute();
}

/** All of other sites, before they are received anew. */
export async function clearRemoteBriefs(db: LabsDb): Promise<void> {
  const briefs = db.selectFrom("policy_labs_brief").select("id").where("origin", "is not", null);
  const options = db.selectFrom("policy_labs_option").select("id").where("brief_id", "in", briefs);
  await db.deleteFrom("policy_labs_follow_up").where("option_id", "in", options).execute();
  await db.deleteFrom("policy_labs_option").where("brief_id", "in", briefs).execute();
  await db.deleteFrom("policy_labs_brief").where("origin", "is not", null).execute();
}
