import type { GuestbookCtx } from "./guestbook.ts";
import { addLine } from "./guestbook-store.ts";
import type { NewLine } from "./read-line.ts";

/** Keeps a line; `key` is the same when the same form is sent twice. */
export async function writeLine(ctx: GuestbookCtx, line: NewLine, key: string): Promise<void> {
  const id = ctx.ids.ulid();
  await ctx.transaction((tx) => addLine(tx.db, { ...line, id, written_at: tx.now, sent_key: key }));
}
