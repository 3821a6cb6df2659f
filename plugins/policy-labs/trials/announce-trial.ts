import { originOf } from "@nri-commons/core/kit";
import { type Announcement, frameOf, type WireObject } from "@nri-commons/core/plugin";
import { findBriefRowByIri } from "../brief/brief-store.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { announceGone } from "../wire/announce-gone.ts";
import type { Changed } from "./trial-facts.ts";
import { findTrial, findTrialRow } from "./trial-store.ts";
import { toTrialWire } from "./trial-wire.ts";

/** To everybody who follows this site, and to the site whose option it is, which may not. */
function announceTrial(verb: "Create" | "Update") {
  return async (ctx: LabsCtx, tx: LabsTx, { id, revision }: Changed): Promise<readonly Announcement[]> => {
    const trial = await findTrial(tx.db, id);
    if (trial === undefined || trial.source !== undefined || trial.state !== "published") return [];
    const object = await toTrialWire(trial, frameOf(ctx));
    const everybody: Announcement = { verb, object, audience: "public", revision: String(revision) };
    return [everybody, ...(await toOwner(ctx, tx, { object, brief: trial.brief, revision }))];
  };
}

export const announceTrialPublished = announceTrial("Create");
export const announceTrialRevised = announceTrial("Update");

export async function announceTrialWithdrawal(
  ctx: LabsCtx,
  tx: LabsTx,
  { id, revision }: Changed,
): Promise<readonly Announcement[]> {
  const row = await findTrialRow(tx.db, id);
  const object = { id: ctx.objectIri(id), type: "Article" };
  const everybody = await announceGone("Article")(ctx, tx, { id, revision });
  if (row === undefined) return [everybody];
  const gone = {
    ...object,
    "nri:kind": "PolicyLabTrial",
    "nri:kindVersion": 1,
    "nri:brief": row.brief_iri,
    "nri:revision": revision,
    "nri:withdrawn": true,
  };
  return [everybody, ...(await toOwner(ctx, tx, { object: gone, brief: row.brief_iri, revision }))];
}

interface Told {
  object: WireObject;
  brief: string;
  revision: number;
}

async function toOwner(ctx: LabsCtx, tx: LabsTx, { object, brief, revision }: Told): Promise<Announcement[]> {
  const row = await findBriefRowByIri(tx.db, brief);
  if (row?.owner == null || originOf(brief) === ctx.site.origin) return [];
  return [
    {
      verb: "Offer",
      object,
      audience: { actors: [row.owner] },
      revision: String(revision),
      more: { "nri:offerKind": "policy-lab-trial" },
    },
  ];
}
