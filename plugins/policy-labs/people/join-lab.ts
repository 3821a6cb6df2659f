import { createHash } from "node:crypto";
import { Refusal } from "@nri-commons/core/kit";
import { type Lab, phaseOf } from "../labs/lab.ts";
import { getLab } from "../labs/lab-store.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { holdTime, type Member, type MemberRole, type NewMember } from "./member.ts";
import {
  addMemberLink,
  findByEmail,
  findByKey,
  findMember,
  insertMember,
  removeMember,
  updateMember,
} from "./member-store.ts";
import { tellMember } from "./tell-member.ts";

/** One takes part at this site in its own labs, and in those of others in which the site itself takes part. */
export function takesMembers(ctx: LabsCtx, lab: Lab): boolean {
  const phase = phaseOf(lab, ctx.clock.now());
  const isHere = lab.source === undefined || lab.takesPart.includes(ctx.federation.initiativeActor);
  return isHere && (phase === "running" || phase === "coming");
}

interface Join {
  lab: string;
  member: NewMember;
  lang: string;
  /** Of this showing of the form. */
  key: string;
}

/** `mailed`: what follows stands in a mail; `told`: no mail is set up, and the page's address is told at once. */
export type Joined = { outcome: "mailed" } | { outcome: "told"; secret: string };

/** Who takes part already by this address gets a link to their page: nobody else learns that they do. */
export async function joinLab(ctx: LabsCtx, { lab: id, member, lang, key }: Join): Promise<Joined> {
  const mails = await ctx.mail.isSetUp();
  const formKey = createHash("sha256")
    .update(`${id} ${key} ${JSON.stringify(member)}`)
    .digest("base64url");
  const secret = createHash("sha256").update(`member ${formKey}`).digest("base64url").slice(0, 32);
  return ctx.transaction(async (tx): Promise<Joined> => {
    const lab = await getLab(tx.db, id);
    if (!takesMembers(ctx, lab)) throw new Refusal("conflict");
    const done: Joined = mails ? { outcome: "mailed" } : { outcome: "told", secret };
    if ((await findByKey(tx.db, formKey)) !== undefined) return done;
    const known = mails ? await findByEmail(tx.db, id, member.email ?? "") : undefined;
    if (known !== undefined) {
      await tellMember(ctx, tx, { lab, member: known, what: known.state === "asked" ? "prove" : "again" });
      return done;
    }
    const added: Member = {
      ...member,
      id: ctx.ids.ulid(),
      lab: id,
      role: "member",
      state: "asked",
      lang,
      created: tx.now,
    };
    await insertMember(tx.db, added, formKey);
    if (mails) await tellMember(ctx, tx, { lab, member: added, what: "prove" });
    else await addMemberLink(tx.db, added.id, secret);
    return done;
  });
}

/** They pressed the button on their page. Twice changes nothing. */
export async function confirmMember(ctx: LabsCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { member, lab } = await getMember(tx, id);
    if (member.state !== "asked") return;
    const state = lab.joining === "open" || member.role === "convenor" ? "in" : "waiting";
    await updateMember(tx.db, { ...member, state });
    await tellMember(ctx, tx, { lab, member: { ...member, state }, what: state });
  });
}

/** What convenors decide on somebody. */
export async function decideMember(ctx: LabsCtx, id: string, take: boolean): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { member, lab } = await getMember(tx, id);
    const state = take ? "in" : "refused";
    if (member.state === state || member.state === "asked") return;
    await updateMember(tx.db, { ...member, state });
    await tellMember(ctx, tx, { lab, member: { ...member, state }, what: state });
  });
}

export async function giveRole(ctx: LabsCtx, id: string, role: MemberRole): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { member } = await getMember(tx, id);
    await updateMember(tx.db, { ...member, role });
  });
}

/** Asked by the team to take part, as a member or to convene: they confirm on the page that the mail leads to. */
export async function inviteMember(
  ctx: LabsCtx,
  { lab: id, member, role, lang }: { lab: string; member: NewMember; role: MemberRole; lang: string },
): Promise<void> {
  if (!(await ctx.mail.isSetUp())) throw new Refusal("unavailable");
  await ctx.transaction(async (tx) => {
    const lab = await getLab(tx.db, id);
    const known = await findByEmail(tx.db, id, member.email ?? "");
    if (known !== undefined) return tellMember(ctx, tx, { lab, member: known, what: "again" });
    const added: Member = { ...member, id: ctx.ids.ulid(), lab: id, role, state: "asked", lang, created: tx.now };
    await insertMember(tx.db, added, `invited ${added.id}`);
    await tellMember(ctx, tx, { lab, member: added, what: "invited" });
  });
}

/** Addresses that nobody confirmed, and who was refused, are forgotten after a week. */
export async function forgetUnconfirmed(ctx: LabsCtx): Promise<void> {
  const before = ctx.clock.now() - holdTime;
  const old = await ctx.db
    .selectFrom("policy_labs_member")
    .select("id")
    .where("state", "in", ["asked", "refused"])
    .where("created_at", "<", before)
    .limit(500)
    .execute();
  for (const { id } of old) await ctx.transaction((tx) => removeMember(tx.db, id));
}

async function getMember(tx: LabsTx, id: string): Promise<{ member: Member; lab: Lab }> {
  const member = await findMember(tx.db, id);
  if (member === undefined) throw new Refusal("not-found");
  return { member, lab: await getLab(tx.db, member.lab) };
}
