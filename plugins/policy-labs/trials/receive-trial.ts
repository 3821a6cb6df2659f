import { deriveId, originOf } from "@nri-commons/core/kit";
import {
  countOf,
  type Incoming,
  type IncomingActivity,
  isKnownSite,
  lineOf,
  objectsOf,
  type Withdrawn,
} from "@nri-commons/core/plugin";
import { findBriefRowByIri } from "../brief/brief-store.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { findTrialRowByIri, markTrialGone } from "./trial-store.ts";
import type { TrialRow } from "./trial-tables.ts";
import { fromTrialWire } from "./trial-wire.ts";

/** May come twice, late, or out of order: the newest telling of its owner stays. */
export async function receiveTrial(ctx: LabsCtx, tx: LabsTx, incoming: Incoming): Promise<void> {
  await keepTrial(ctx, tx, { ...incoming, sentHere: 0 });
}

export async function withdrawRemoteTrial(_: LabsCtx, tx: LabsTx, { iri }: Withdrawn): Promise<void> {
  await markTrialGone(tx.db, iri);
}

/** A trial of an option of ours, told to us alone: by a site that we know, of something that is its own. */
export async function receiveOfferedTrial(ctx: LabsCtx, tx: LabsTx, { actor, origin, activity }: IncomingActivity) {
  const [object] = objectsOf(activity["object"]);
  const iri = lineOf(object?.["id"], 2048);
  const brief = lineOf(object?.["nri:brief"], 2048);
  if (object === undefined || iri === undefined || brief === undefined || originOf(iri) !== origin) return;
  const ours = await findBriefRowByIri(tx.db, brief);
  if (ours === undefined || ours.origin !== null || ours.state !== "published") return;
  if (!(await isKnownSite(ctx.federation, actor))) return;
  if (object["nri:withdrawn"] === true) {
    const updated_at = countOf(object["nri:revision"]) ?? tx.now;
    return forgetOffered(tx, { iri, origin, owner: actor, brief_iri: brief, updated_at });
  }
  const type = lineOf(object["type"], 50) ?? "Article";
  await keepTrial(ctx, tx, { iri, origin, owner: actor, object: { ...object, id: iri, type }, sentHere: 1 });
}

interface Kept extends Pick<Incoming, "iri" | "origin" | "owner" | "object"> {
  sentHere: 0 | 1;
}

async function keepTrial(ctx: LabsCtx, tx: LabsTx, { iri, origin, owner, object, sentHere }: Kept): Promise<void> {
  const read = fromTrialWire(object);
  if (read === undefined) return ctx.log.warn({ iri }, "a trial from elsewhere could not be read");
  const known = await findTrialRowByIri(tx.db, iri);
  if (known !== undefined && (known.origin !== origin || known.owner !== owner)) return;
  const updated = read.updated ?? tx.now;
  if (known !== undefined && (known.state === "withdrawn" || Number(known.updated_at) > updated)) return;
  const changes: Omit<TrialRow, "id" | "iri" | "created_at"> = {
    origin,
    owner,
    state: "published",
    brief_iri: read.trial.brief,
    own_option: read.trial.ownOption,
    doc: JSON.stringify({ ...read.trial, ...(read.url && { url: read.url }) }),
    sent_here: known === undefined ? sentHere : Math.min(known.sent_here, sentHere),
    updated_at: updated,
    published_at: read.published ?? tx.now,
  };
  const id = known?.id ?? deriveId("policy-labs", "trial", iri);
  await tx.db
    .insertInto("policy_labs_trial")
    .values({ id, iri, created_at: tx.now, ...changes })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
    .execute();
}

/** Its mark stays, so that an older telling that comes late does not bring it back. */
async function forgetOffered(
  tx: LabsTx,
  gone: Pick<TrialRow, "iri" | "origin" | "owner" | "brief_iri" | "updated_at">,
) {
  const known = await findTrialRowByIri(tx.db, gone.iri);
  if (known !== undefined && known.owner !== gone.owner) return;
  const changes = { state: "withdrawn" as const, doc: "{}", updated_at: gone.updated_at };
  await tx.db
    .insertInto("policy_labs_trial")
    .values({
      ...gone,
      ...changes,
      id: known?.id ?? deriveId("policy-labs", "trial", gone.iri),
      own_option: "",
      sent_here: 1,
      created_at: tx.now,
      published_at: null,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
    .execute();
}
