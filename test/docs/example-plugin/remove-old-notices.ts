import type { NoticeCtx } from "./notice.ts";
import { listLocalBefore } from "./notice-store.ts";
import { withdrawNotice } from "./withdraw-notice.ts";

const day = 24 * 60 * 60 * 1000;

/** Each in a transaction of its own: what a stop in the middle leaves is taken by the next run. */
export async function removeOldNotices(ctx: NoticeCtx): Promise<void> {
  const old = await listLocalBefore(ctx.db, ctx.clock.now() - ctx.settings.keepDays * day);
  for (const { id } of old) await withdrawNotice(ctx, id);
}
