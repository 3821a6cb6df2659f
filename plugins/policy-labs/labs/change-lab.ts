import { Refusal } from "@nri-commons/core/kit";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { indexLab } from "./index-lab.ts";
import type { ExternalProcess, Lab, NewLab, OverlapCheck } from "./lab.ts";
import { findLab, getOwnLab, putLab } from "./lab-store.ts";
import { missingOf } from "./missing-of.ts";

/** How long a lab that was taken back can be brought back before others hear of it. */
export const undoTime = 600_000;

/** Kept for its own people; `key` makes of what is sent twice one lab. */
export async function addLab(ctx: LabsCtx, tx: LabsTx, { lab, key }: { lab: NewLab; key: string }): Promise<Lab> {
  const known = await findLab(tx.db, key);
  if (known !== undefined) return known;
  const added: Lab = { ...lab, id: key, state: "preparing", takesPart: [], created: tx.now, updated: tx.now };
  await putLab(tx.db, added, ctx.objectIri(added.id));
  return added;
}

export async function reviseLab(ctx: LabsCtx, tx: LabsTx, { id, lab }: { id: string; lab: NewLab }): Promise<Lab> {
  const known = await getOwnLab(tx.db, id);
  const { overlap = known.overlap, sample = known.sample } = lab;
  const { submitted, resultUrl } = known.process ?? {};
  const process = lab.process && { ...lab.process, submitted, resultUrl };
  return keep(ctx, tx, { ...known, ...lab, process, overlap, sample });
}

/** Its brief was handed in to the process outside: said once, at the brief, and shown at both. */
export async function markHandedIn(
  ctx: LabsCtx,
  tx: LabsTx,
  { id, submitted, resultUrl }: { id: string } & Pick<ExternalProcess, "submitted" | "resultUrl">,
): Promise<void> {
  const lab = await findLab(tx.db, id);
  if (lab?.process === undefined || lab.source !== undefined || lab.state === "withdrawn") return;
  await keep(ctx, tx, { ...lab, process: { ...lab.process, submitted, resultUrl } });
}

/** Seen by everybody from now on. What is missing is refused; what runs already needs a reason to stand beside it. */
export async function openLab(
  ctx: LabsCtx,
  tx: LabsTx,
  { id, overlap }: { id: string; overlap: OverlapCheck },
): Promise<Lab> {
  const lab = await getOwnLab(tx.db, id);
  if (lab.state === "open") return lab;
  const missing = missingOf(lab, tx.now).filter(({ needed }) => needed);
  if (missing.length > 0)
    throw new Refusal("invalid", { problems: missing.map(({ id: path }) => ({ path, message: path })) });
  if (overlap.found.length > 0 && overlap.justification === undefined) throw new Refusal("conflict");
  const opened: Lab = { ...lab, state: "open", overlap, published: lab.published ?? tx.now };
  return keep(ctx, tx, opened, lab.published === undefined ? "policy-lab.opened" : "policy-lab.revised");
}

/** Nothing more is taken; what was said stays. */
export async function closeLab(ctx: LabsCtx, tx: LabsTx, id: string): Promise<void> {
  const lab = await getOwnLab(tx.db, id);
  if (lab.state === "open") await keep(ctx, tx, { ...lab, state: "closed" });
}

/** Out of sight at once; others are told when `undoTime` is over. */
export async function withdrawLab(ctx: LabsCtx, tx: LabsTx, id: string): Promise<void> {
  const lab = await findLab(tx.db, id);
  if (lab === undefined || lab.source !== undefined) throw new Refusal("not-found");
  if (lab.state === "withdrawn") return;
  const withdrawn: Lab = { ...lab, state: "withdrawn", before: lab.state, tellAt: tx.now + undoTime };
  await putLab(tx.db, { ...withdrawn, updated: Math.max(tx.now, lab.updated + 1) }, ctx.objectIri(id));
  await indexLab(ctx, tx, id);
}

/** As if nothing had been; refused once others were told. */
export async function undoWithdrawal(ctx: LabsCtx, tx: LabsTx, id: string): Promise<void> {
  const lab = await findLab(tx.db, id);
  if (lab?.source !== undefined || lab?.before === undefined) throw new Refusal("conflict");
  const { before, tellAt: _, ...rest } = lab;
  await putLab(tx.db, { ...rest, state: before }, ctx.objectIri(id));
  await indexLab(ctx, tx, id);
}

/** Another lab with a change of it: its revision, and the fact where everybody sees it. */
export async function keep(
  ctx: LabsCtx,
  tx: LabsTx,
  lab: Lab,
  fact: "policy-lab.opened" | "policy-lab.revised" = "policy-lab.revised",
): Promise<Lab> {
  const kept: Lab = { ...lab, updated: Math.max(tx.now, lab.updated + 1) };
  await putLab(tx.db, kept, ctx.objectIri(lab.id));
  await indexLab(ctx, tx, lab.id);
  if (lab.published !== undefined) await tx.fact(fact, { id: lab.id, revision: kept.updated });
  return kept;
}
