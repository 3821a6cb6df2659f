import { Refusal } from "@nri-commons/core/kit";
import { keep } from "../labs/change-lab.ts";
import type { Lab } from "../labs/lab.ts";
import { getLab, getOwnLab } from "../labs/lab-store.ts";
import type { LabsCtx, LabsDb, LabsTx } from "../policy-labs-ctx.ts";
import { findPartner, findPartnerOf, putPartner } from "./partner-store.ts";
import type { PartnerRow } from "./partner-tables.ts";

/** Asks another initiative to take part in a lab of ours; asked twice changes nothing. */
export async function invitePartner(
  ctx: LabsCtx,
  { lab, actor, words }: { lab: string; actor: string; words: string },
) {
  await ctx.transaction(async (tx) => {
    await getOwnLab(tx.db, lab);
    await ask(ctx, tx, { lab, actor, words, kind: "invite" });
  });
}

/** Says to the site of a lab that we take part in it. */
export async function askToTakePart(ctx: LabsCtx, { lab: id, words }: { lab: string; words: string }): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { source } = await getLab(tx.db, id);
    if (source === undefined) throw new Refusal("not-found");
    await ask(ctx, tx, { lab: id, actor: source.owner, words, kind: "part" });
  });
}

/** Our answer to what another initiative asked. */
export async function answerPartner(ctx: LabsCtx, { id, take, words }: { id: string; take: boolean; words: string }) {
  await ctx.transaction(async (tx) => {
    const row = await findPartner(tx.db, id);
    if (row === undefined || row.ours === 1) throw new Refusal("not-found");
    if (row.state === "asked") await settle(ctx, tx, { row, take, words });
  });
}

/** We no longer take part in a lab of another site, which is told. Said twice it is told once. */
export async function leaveLab(ctx: LabsCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await findStanding(tx.db, id);
    if (row === undefined) throw new Refusal("not-found");
    if (row.state === "ended") return;
    const revision = Math.max(tx.now, Number(row.updated_at) + 1);
    await putPartner(tx.db, { ...row, state: "ended", updated_at: revision });
    await tx.fact("policy-lab-partner.left", { id: row.id, revision });
  });
}

/** How we stand with the site of a lab, where we take part in it or did. */
export async function findStanding(db: LabsDb, id: string): Promise<PartnerRow | undefined> {
  const { source } = await getLab(db, id);
  const row = source && (await findPartnerOf(db, id, source.owner));
  return row?.state === "accepted" || row?.state === "ended" ? row : undefined;
}

/** The initiative is no longer part of a lab of ours. */
export async function endPartner(ctx: LabsCtx, { lab: labId, id }: { lab: string; id: string }): Promise<void> {
  await ctx.transaction(async (tx) => {
    const [lab, row] = [await getOwnLab(tx.db, labId), await findPartner(tx.db, id)];
    if (row?.lab_id !== labId) throw new Refusal("not-found");
    await putPartner(tx.db, { ...row, state: "ended", updated_at: tx.now });
    await removeFromLab(ctx, tx, lab, row.actor);
  });
}

interface Settled {
  row: PartnerRow;
  take: boolean;
  words: string;
}

/** Accepted or declined, with the word of it to the other; a lab of ours shows who takes part. */
export async function settle(ctx: LabsCtx, tx: LabsTx, { row, take, words }: Settled): Promise<void> {
  const updated = Math.max(tx.now, row.updated_at + 1);
  await putPartner(tx.db, { ...row, state: take ? "accepted" : "declined", answer: words, updated_at: updated });
  await tx.fact("policy-lab-partner.answered", { id: row.id, revision: updated });
  if (take && row.kind === "part") await addToLab(ctx, tx, await getOwnLab(tx.db, row.lab_id), row.actor);
}

export async function addToLab(ctx: LabsCtx, tx: LabsTx, lab: Lab, actor: string): Promise<void> {
  if (!lab.takesPart.includes(actor)) await keep(ctx, tx, { ...lab, takesPart: [...lab.takesPart, actor] });
}

export async function removeFromLab(ctx: LabsCtx, tx: LabsTx, lab: Lab, actor: string): Promise<void> {
  if (!lab.takesPart.includes(actor)) return;
  await keep(ctx, tx, { ...lab, takesPart: lab.takesPart.filter((one) => one !== actor) });
}

interface Asked {
  lab: string;
  actor: string;
  words: string;
  kind: PartnerRow["kind"];
}

async function ask(ctx: LabsCtx, tx: LabsTx, { lab, actor, words, kind }: Asked): Promise<void> {
  const known = await findPartnerOf(tx.db, lab, actor);
  if (known?.state === "asked" || known?.state === "accepted") return;
  // Asked again after a No it is another asking.
  const id = ctx.ids.ulid();
  const row = { id, lab_id: lab, actor, kind, ours: 1, state: "asked", activity: null, words, answer: "" } as const;
  const revision = Math.max(tx.now, Number(known?.updated_at ?? 0) + 1);
  const told_at = known?.told_at ?? null;
  await putPartner(tx.db, { ...row, created_at: tx.now, updated_at: revision, told_at });
  await tx.fact("policy-lab-partner.asked", { id, revision });
}
