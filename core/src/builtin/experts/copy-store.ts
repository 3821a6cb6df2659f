import { deriveId } from "../../kit/index.ts";
import type { CopyRow, ExpertsTx } from "./experts-ctx.ts";

/** Every copy that was ever made of an entry, those that were erased included. */
export async function findCopies(tx: ExpertsTx, expertId: string): Promise<CopyRow[]> {
  return tx.db.selectFrom("experts_copy").selectAll().where("expert_id", "=", expertId).orderBy("actor").execute();
}

export function isHeld({ erased_at }: CopyRow): boolean {
  return erased_at === null;
}

/** Who had a copy erased and gets one again holds another object: what is gone stays gone. Two jobs at once make the same one. */
export function nextCopyId(
  copies: readonly CopyRow[],
  { expertId, actor }: { expertId: string; actor: string },
): string {
  const before = copies.filter((copy) => copy.actor === actor).length;
  return `0${deriveId(expertId, actor, String(before)).slice(0, 25)}`;
}

export async function putCopy(
  tx: ExpertsTx,
  copy: Omit<CopyRow, "erased_at" | "sent_at" | "confirmed_at">,
): Promise<void> {
  await tx.db
    .insertInto("experts_copy")
    .values({ ...copy, sent_at: tx.now, erased_at: null, confirmed_at: null })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ revision: copy.revision, sent_at: tx.now }))
    .execute();
}

export async function markErased(tx: ExpertsTx, id: string): Promise<void> {
  await tx.db.updateTable("experts_copy").set({ erased_at: tx.now }).where("id", "=", id).execute();
}

/** The recipient said that its copy is gone; the first word counts, and only its own. */
export async function markConfirmed(
  tx: ExpertsTx,
  { ids, actor }: { ids: readonly string[]; actor: string },
): Promise<void> {
  await tx.db
    .updateTable("experts_copy")
    .set({ confirmed_at: tx.now })
    .where("id", "in", [...ids])
    .where("actor", "=", actor)
    .where("erased_at", "is not", null)
    .where("confirmed_at", "is", null)
    .execute();
}
