import type { GuestbookCtx } from "./guestbook.ts";
import { deleteLinesBefore } from "./guestbook-store.ts";

const day = 24 * 60 * 60 * 1000;

export async function removeOldLines(ctx: GuestbookCtx): Promise<void> {
  const before = ctx.clock.now() - ctx.settings.keepDays * day;
  await ctx.transaction((tx) => deleteLinesBefore(tx.db, before));
}
