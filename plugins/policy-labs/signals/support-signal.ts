import { createHash } from "node:crypto";
import { isTerm } from "@nri-commons/core/content/types";
import { Refusal } from "@nri-commons/core/kit";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { nextRevision, touchSignal } from "./raise-signal.ts";
import { findSignalRow, settleSupport } from "./signal-store.ts";
import type { SignalRow, SupportRow } from "./signal-tables.ts";

interface Supporter {
  email: string;
  group: string;
  lang: string;
}

/** Who signed in is known: their yes counts at once. A second yes changes at most the group. */
export async function supportSignal(ctx: LabsCtx, signalId: string, supporter: Supporter): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOpenSignal(tx, signalId);
    const known = await findSupport(tx, signalId, supporter.email);
    if (known?.counted_at != null && known.stakeholder_group === supporter.group) return;
    await putSupport(ctx, tx, { signalId, supporter, known, secret: null, counted: tx.now });
    await tellSupport(tx, row);
  });
}

/** Anybody else gets a mail that asks for the yes. Gives its secret; undefined when this address said yes before. */
export async function askSupporter(
  ctx: LabsCtx,
  signalId: string,
  { supporter, write }: { supporter: Supporter; write(tx: LabsTx, secret: string): Promise<void> },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    await getOpenSignal(tx, signalId);
    const known = await findSupport(tx, signalId, supporter.email);
    // The answer is the same for everybody: the form does not tell who supports what.
    if (known?.counted_at != null) return;
    const secret = ctx.ids.secret(24);
    await putSupport(ctx, tx, { signalId, supporter, known, secret: hashOf(secret), counted: null });
    await write(tx, secret);
  });
}

export async function findAsked(ctx: LabsCtx, secret: string): Promise<SupportRow | undefined> {
  return ctx.db.selectFrom("policy_labs_support").selectAll().where("secret", "=", hashOf(secret)).executeTakeFirst();
}

/** The yes to the mail; twice counts once. */
export async function confirmSupport(ctx: LabsCtx, secret: string): Promise<string> {
  return ctx.transaction(async (tx) => {
    const asked = await tx.db
      .selectFrom("policy_labs_support")
      .selectAll()
      .where("secret", "=", hashOf(secret))
      .executeTakeFirst();
    if (asked === undefined) throw new Refusal("not-found");
    const row = await getOpenSignal(tx, asked.signal_id);
    if (asked.counted_at !== null) return row.id;
    await tx.db.updateTable("policy_labs_support").set({ counted_at: tx.now }).where("id", "=", asked.id).execute();
    await tellSupport(tx, row);
    return row.id;
  });
}

/** Takes a yes back, or forgets who said it: nothing of the person stays. */
export async function removeSupport(tx: LabsTx, id: string): Promise<void> {
  const support = await tx.db.selectFrom("policy_labs_support").selectAll().where("id", "=", id).executeTakeFirst();
  if (support === undefined) return;
  await tx.db.deleteFrom("policy_labs_support").where("id", "=", id).execute();
  const row = await findSignalRow(tx.db, support.signal_id);
  if (row === undefined || row.state === "withdrawn" || support.counted_at === null) return;
  await tellSupport(tx, row);
}

/** Mails that nobody answered are forgotten after a week. */
export async function forgetUnanswered(ctx: LabsCtx): Promise<void> {
  await ctx.transaction(async (tx) => {
    await tx.db
      .deleteFrom("policy_labs_support")
      .where("counted_at", "is", null)
      .where("asked_at", "<", tx.now - 7 * 86_400_000)
      .execute();
  });
}

/** Its owner is told the new numbers: ourselves by the signal, another site by a message of its own. */
async function tellSupport(tx: LabsTx, row: SignalRow): Promise<void> {
  await settleSupport(tx.db, row);
  if (row.origin === null) return touchSignal(tx, row);
  await tx.fact("policy-signal.supported", { id: row.id, revision: await nextTelling(tx, row) });
}

/** Rises with each telling of this signal. */
async function nextTelling(tx: LabsTx, row: SignalRow): Promise<number> {
  const last = await tx.db
    .selectFrom("policy_labs_support_elsewhere")
    .select("revision")
    .where("signal_id", "=", row.id)
    .where("actor", "=", own)
    .executeTakeFirst();
  const revision = nextRevision(tx, { updated_at: Number(last?.revision ?? 0) });
  await tx.db
    .insertInto("policy_labs_support_elsewhere")
    .values({ signal_id: row.id, actor: own, counts: "{}", revision })
    .onConflict((conflict) => conflict.columns(["signal_id", "actor"]).doUpdateSet({ revision }))
    .execute();
  return revision;
}

/** Stands for this site where it counts its own tellings; it adds nothing to any sum. */
const own = "own";

interface Kept {
  signalId: string;
  supporter: Supporter;
  known: SupportRow | undefined;
  secret: string | null;
  counted: number | null;
}

async function putSupport(ctx: LabsCtx, tx: LabsTx, { signalId, supporter, known, secret, counted }: Kept) {
  const { group, lang } = supporter;
  if (!isTerm("stakeholder-groups", group)) throw new Refusal("bad-request");
  const changes = { stakeholder_group: group, lang, secret, asked_at: tx.now, counted_at: counted };
  await tx.db
    .insertInto("policy_labs_support")
    .values({ id: known?.id ?? ctx.ids.ulid(), signal_id: signalId, email: supporter.email.toLowerCase(), ...changes })
    .onConflict((conflict) => conflict.columns(["signal_id", "email"]).doUpdateSet(changes))
    .execute();
}

function findSupport(tx: LabsTx, signalId: string, email: string): Promise<SupportRow | undefined> {
  return tx.db
    .selectFrom("policy_labs_support")
    .selectAll()
    .where("signal_id", "=", signalId)
    .where("email", "=", email.toLowerCase())
    .executeTakeFirst();
}

async function getOpenSignal(tx: LabsTx, id: string): Promise<SignalRow> {
  const row = await findSignalRow(tx.db, id);
  if (row === undefined || row.state === "draft" || row.state === "withdrawn") throw new Refusal("not-found");
  if (row.state === "closed") throw new Refusal("conflict");
  return row;
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
