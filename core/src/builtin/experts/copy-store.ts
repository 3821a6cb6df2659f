import type { CopyRow, ExpertsTx } from "./experts-ctx.ts";

/** The copies that others hold of an entry. */
export async function findCopies(tx: ExpertsTx, expertId: string): Promise<CopyRow[]> {
  return tx.db
    .selectFrom("experts_copy")
    .selectAll()
    .where("expert_id", "=", expertId)
    .where("erased_at", "is", null)
    .orderBy("actor")
    .execute();
}

export async function addCopy(tx: ExpertsTx, copy: Omit<CopyRow, "erased_at" | "sent_at">): Promise<void> {
  await tx.db
    .insertInto("experts_copy")
    .values({ ...copy, sent_at: tx.now, erased_at: null })
    .execute();
}

export async function markErased(tx: ExpertsTx, id: string): Promise<void> {
  await tx.db.updateTable("experts_copy").set({ erased_at: tx.now }).where("id", "=", id).execute();
}
