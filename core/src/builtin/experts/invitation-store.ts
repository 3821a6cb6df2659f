import { createHash } from "node:crypto";
import type { ExpertsCtx, ExpertsTx, InvitationRow } from "./experts-ctx.ts";

/** A new link for the person; the one before it works no more. Only its hash is kept. */
export async function putInvitation(
  ctx: ExpertsCtx,
  tx: ExpertsTx,
  { expertId, lang, mailed }: { expertId: string; lang: string; mailed: boolean },
): Promise<{ secret: string }> {
  const secret = ctx.ids.secret(24);
  const fresh = { secret_hash: hashOf(secret), lang, made_at: tx.now, mailed_at: mailed ? tx.now : null };
  await tx.db
    .insertInto("experts_invitation")
    .values({ expert_id: expertId, ...fresh, answered_at: null, reminded_of: null })
    .onConflict((conflict) => conflict.column("expert_id").doUpdateSet(fresh))
    .execute();
  return { secret };
}

export function findInvitation({ db }: Pick<ExpertsTx, "db">, expertId: string): Promise<InvitationRow | undefined> {
  return db.selectFrom("experts_invitation").selectAll().where("expert_id", "=", expertId).executeTakeFirst();
}

/** Whose link it is; undefined for one that was never made, or took another's place. */
export function findBySecret({ db }: Pick<ExpertsTx, "db">, secret: string): Promise<InvitationRow | undefined> {
  return db.selectFrom("experts_invitation").selectAll().where("secret_hash", "=", hashOf(secret)).executeTakeFirst();
}

export async function listInvitations(
  { db }: Pick<ExpertsTx, "db">,
  expertIds: readonly string[],
): Promise<ReadonlyMap<string, InvitationRow>> {
  if (expertIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("experts_invitation")
    .selectAll()
    .where("expert_id", "in", [...expertIds])
    .execute();
  return new Map(rows.map((row) => [row.expert_id, row]));
}

export async function markAnswered(tx: ExpertsTx, expertId: string): Promise<void> {
  await tx.db
    .updateTable("experts_invitation")
    .set({ answered_at: tx.now })
    .where("expert_id", "=", expertId)
    .execute();
}

export async function markReminded(tx: ExpertsTx, expertId: string, of: number): Promise<void> {
  await tx.db.updateTable("experts_invitation").set({ reminded_of: of }).where("expert_id", "=", expertId).execute();
}

export async function removeInvitation(tx: ExpertsTx, expertId: string): Promise<void> {
  await tx.db.deleteFrom("experts_invitation").where("expert_id", "=", expertId).execute();
}

function hashOf(secret: string): string {
  return createHash("sha256").update(`expert ${secret}`).digest("hex");
}
