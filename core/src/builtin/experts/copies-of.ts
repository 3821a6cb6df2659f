import type { ExpertsCtx } from "./experts-ctx.ts";

/** One recipient's copy. The rows stay when the entry itself is gone: they are the record of the erasure. */
export interface ExpertCopy {
  actor: string;
  object: string;
  /** `asked`: it was told to erase its copy and has not answered yet. */
  state: "held" | "asked" | "confirmed";
  /** ISO 8601: since when. */
  at: string;
}

export async function copiesOf(db: ExpertsCtx["db"], expertId: string): Promise<ExpertCopy[]> {
  const rows = await db
    .selectFrom("experts_copy")
    .selectAll()
    .where("expert_id", "=", expertId)
    .orderBy("actor")
    .orderBy("sent_at")
    .execute();
  return rows.map(({ id, actor, sent_at, erased_at, confirmed_at }) => {
    const state = confirmed_at !== null ? "confirmed" : erased_at === null ? "held" : "asked";
    return { actor, object: id, state, at: new Date(confirmed_at ?? erased_at ?? sent_at).toISOString() };
  });
}
