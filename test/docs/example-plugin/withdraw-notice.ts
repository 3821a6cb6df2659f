import { Refusal } from "@nri-commons/core/kit";
import type { NoticeCtx } from "./notice.ts";
import { deleteNotice, findNotice } from "./notice-store.ts";

export async function withdrawNotice(ctx: NoticeCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const notice = await findNotice(tx.db, id);
    if (notice === undefined || notice.origin !== null) throw new Refusal("not-found");
    await deleteNotice(tx.db, id);
    await tx.fact("notice.withdrawn", { id });
  });
}
