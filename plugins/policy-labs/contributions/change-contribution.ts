import { createHash } from "node:crypto";
import { Refusal } from "@nri-commons/core/kit";
import { getLab, getOwnLab } from "../labs/lab-store.ts";
import { takesMembers } from "../people/join-lab.ts";
import type { Member } from "../people/member.ts";
import { findMember } from "../people/member-store.ts";
import { tellMember } from "../people/tell-member.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { type Contribution, type ContributionKind, type Fate, isRevisable } from "./contribution.ts";
import { contributionsOf, findFate, getContribution, isSent, putContribution, putFate } from "./contribution-store.ts";

interface Contribute {
  member: Member;
  kind: ContributionKind;
  lang: string;
  /** Markdown. */
  text: string;
  /** Of this showing of the form. */
  key: string;
}

/** What a member says: seen by everybody at once, and told to the lab's own site. Sent twice it is there once. */
export async function contribute(ctx: LabsCtx, { member, kind, lang, text, key }: Contribute): Promise<void> {
  const formKey = createHash("sha256").update(`${member.id} ${key} ${kind} ${text}`).digest("base64url");
  await ctx.transaction(async (tx) => {
    const lab = await getLab(tx.db, member.lab);
    if (member.state !== "in" || !takesMembers(ctx, lab)) throw new Refusal("conflict");
    if (await isSent(tx.db, formKey)) return;
    const id = ctx.ids.ulid();
    const { named, name, group, region } = member;
    const author = { group, ...(region && { region }), ...(named && { name }) };
    const times = { created: tx.now, updated: tx.now };
    const body = { kind, lang, text: { format: "markdown" as const, text: { [lang]: text } } };
    const added: Contribution = {
      ...{ id, lab: lab.id, member: member.id, state: "shown", author, fate: { fate: "open", updated: 0 } },
      ...body,
      ...times,
    };
    await putContribution(ctx, tx.db, added, formKey);
    await tx.fact("policy-lab-contribution.added", { id, revision: tx.now });
  });
}

/** Its author says it otherwise, while the lab runs and nobody said what became of it; everybody sees that it was changed. */
export async function reviseContribution(
  ctx: LabsCtx,
  { member, id, kind, lang, text }: Omit<Contribute, "key"> & { id: string },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const one = await getContribution(tx.db, member.lab, id);
    if (one.member !== member.id) throw new Refusal("not-found");
    if (!isRevisable(one) || member.state !== "in" || !takesMembers(ctx, await getLab(tx.db, member.lab)))
      throw new Refusal("conflict");
    if (one.kind === kind && one.lang === lang && one.text.text[lang] === text) return;
    const updated = Math.max(tx.now, one.updated + 1);
    const words = { kind, lang, text: { format: "markdown" as const, text: { [lang]: text } } };
    await putContribution(ctx, tx.db, { ...one, ...words, updated, changed: tx.now }, "");
    await tx.fact("policy-lab-contribution.revised", { id, revision: updated });
  });
}

/** Its author takes it back, here and elsewhere; nothing of it stays. */
export async function takeBack(ctx: LabsCtx, tx: LabsTx, one: Contribution): Promise<void> {
  if (one.state === "withdrawn" || one.source !== undefined) return;
  const updated = Math.max(tx.now, one.updated + 1);
  const { member: _, ...rest } = one;
  const empty = { author: {}, text: { format: "markdown" as const, text: {} } };
  await putContribution(ctx, tx.db, { ...rest, ...empty, state: "withdrawn", updated }, "");
  await tx.fact("policy-lab-contribution.withdrawn", { id: one.id, revision: updated });
}

/** Everything that one member said loses its author; the words stay. */
export async function forgetAuthor(ctx: LabsCtx, tx: LabsTx, member: string): Promise<void> {
  for (const one of await contributionsOf(tx.db, member)) {
    const updated = Math.max(tx.now, one.updated + 1);
    const { member: _, author, ...rest } = one;
    const { name, ...anonymous } = author;
    await putContribution(ctx, tx.db, { ...rest, author: anonymous, updated }, "");
    if (name !== undefined) await tx.fact("policy-lab-contribution.revised", { id: one.id, revision: updated });
  }
}

/** Out of sight at this site, or shown again. */
export async function hideContribution(ctx: LabsCtx, { lab, id, hide }: { lab: string; id: string; hide: boolean }) {
  await ctx.transaction(async (tx) => {
    const one = await getContribution(tx.db, lab, id);
    await putContribution(ctx, tx.db, { ...one, state: hide ? "hidden" : "shown" }, "");
  });
}

/** What became of it, by the convenors of a lab of this site; its author is told. */
export async function settleContribution(
  ctx: LabsCtx,
  { lab: labId, id, fate }: { lab: string; id: string; fate: Omit<Fate, "updated"> },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const lab = await getOwnLab(tx.db, labId);
    const one = await getContribution(tx.db, lab.id, id);
    const known = await findFate(tx.db, id);
    const updated = Math.max(tx.now, (known?.updated_at ?? 0) + 1);
    await putFate(tx.db, {
      ...{ contribution_id: id, lab_id: lab.id, owner: null, fate: fate.fate, updated_at: updated },
      used_in: fate.usedIn ?? null,
      merged_with: fate.mergedWith ?? null,
      reason: fate.reason ?? null,
      reply: fate.reply ?? null,
    });
    await putContribution(ctx, tx.db, { ...one, fate: { ...fate, updated } }, "");
    await tx.fact("policy-lab-contribution.settled", { id, revision: updated, first: known === undefined });
    const member = one.member === undefined ? undefined : await findMember(tx.db, one.member);
    if (member !== undefined)
      await tellMember(ctx, tx, { lab, member, what: "settled", key: `settled ${id} ${updated}` });
  });
}
