import { Refusal } from "@nri-commons/core/kit";
import type { NoticeCtx } from "./notice.ts";
import { putNotice } from "./notice-store.ts";

const longest = 500;

/** Keeps a notice and the fact that tells the others, together or not at all. */
export async function postNotice(ctx: NoticeCtx, text: string): Promise<{ id: string }> {
  const line = text.trim();
  if (line === "" || line.length > longest) {
    const message = `Write between 1 and ${longest} characters.`;
    throw new Refusal("invalid", { problems: [{ path: "text", message }] });
  }
  const id = ctx.ids.ulid();
  await ctx.transaction(async (tx) => {
    await putNotice(tx.db, { id, text: line, origin: null, posted_at: tx.now });
    await tx.fact("notice.posted", { id });
  });
  return { id };
}
