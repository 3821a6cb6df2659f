import { originOf } from "@nri-commons/core/kit";
import type { Incoming, Withdrawn } from "@nri-commons/core/plugin";
import { labIdOf } from "../labs/lab-id.ts";
import { findLab } from "../labs/lab-store.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { fromContributionWire } from "../wire/contribution-wire.ts";
import { fromFateWire } from "../wire/fate-wire.ts";
import { findContribution, findFate, putContribution, putFate } from "./contribution-store.ts";

/**
 * Keeps what somebody of another site said. Whether it counts is seen where it is listed: by then the lab, or the word that its site
 * takes part, may have come.
 */
export async function receiveContribution(ctx: LabsCtx, tx: LabsTx, incoming: Incoming): Promise<void> {
  const { iri, origin, owner, object } = incoming;
  const read = fromContributionWire(object);
  if (!read.ok) {
    ctx.log.warn({ iri, problems: read.problems }, "a contribution from elsewhere could not be read");
    return;
  }
  const { lab, published, updated, ...said } = read.value;
  const id = labIdOf(ctx, iri);
  const known = await findContribution(tx.db, id);
  if (known !== undefined && (known.state === "withdrawn" || known.updated >= updated)) return;
  const labId = known?.lab ?? labIdOf(ctx, lab);
  const told = await findFate(tx.db, id);
  const fate = told && (await isFromLab(tx, labId, told.owner)) ? told.fate : "open";
  const state = known?.state ?? "shown";
  const times = { created: known?.created ?? published ?? tx.now, updated };
  const kept = { ...said, id, lab: labId, state, source: { iri, origin, owner }, fate: { fate, updated: 0 }, ...times };
  await putContribution(ctx, tx.db, kept, iri);
}

export async function withdrawRemoteContribution(ctx: LabsCtx, tx: LabsTx, { iri, owner }: Withdrawn): Promise<void> {
  const one = await findContribution(tx.db, labIdOf(ctx, iri));
  if (one?.source?.owner !== owner) return;
  const gone = { author: {}, text: { format: "html" as const, text: {} } };
  await putContribution(ctx, tx.db, { ...one, ...gone, state: "withdrawn" }, iri);
}

/** What became of something, by the lab's own site; anybody else's word is no word. */
export async function receiveFate(ctx: LabsCtx, tx: LabsTx, { iri, owner, object }: Incoming): Promise<void> {
  const read = fromFateWire(object);
  if (!read.ok) {
    ctx.log.warn({ iri, problems: read.problems }, "what became of a contribution could not be read");
    return;
  }
  const { contribution, lab, fate, updated, usedIn, mergedWith, reason, reply } = read.value;
  const [id, labId] = [labIdOf(ctx, contribution), labIdOf(ctx, lab)];
  const known = await findFate(tx.db, id);
  if (known !== undefined && (known.owner !== owner || known.updated_at >= updated)) return;
  if (originOf(lab) !== originOf(owner) || !(await isFromLab(tx, labId, owner))) return;
  await putFate(tx.db, {
    ...{ contribution_id: id, lab_id: labId, owner, fate, updated_at: updated },
    used_in: usedIn ?? null,
    merged_with: mergedWith === undefined ? null : labIdOf(ctx, mergedWith),
    reason: reason ?? null,
    reply: reply ?? null,
  });
  const one = await findContribution(tx.db, id);
  if (one === undefined || one.lab !== labId || one.state === "withdrawn") return;
  await putContribution(ctx, tx.db, { ...one, fate: { fate, updated } }, one.source?.iri ?? "");
}

/** True while the lab has not come yet: when it comes, its owner must be this one. */
async function isFromLab(tx: LabsTx, lab: string, owner: string | null): Promise<boolean> {
  const known = await findLab(tx.db, lab);
  return known === undefined || (known.source?.owner ?? null) === owner;
}
