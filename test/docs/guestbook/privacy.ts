import type { Privacy } from "@nri-commons/core/plugin";
import type { GuestbookCtx, GuestbookTables } from "./guestbook.ts";
import { deleteLine, findLinesOf } from "./guestbook-store.ts";

/** The lines that somebody wrote, by their address. */
export const privacy: Privacy<GuestbookCtx, GuestbookTables> = {
  kinds: ["line"],
  async find(ctx, email) {
    const lines = await findLinesOf(ctx.db, email);
    return lines.map(({ id, name, text, written_at }) => ({
      kind: "line",
      id,
      data: { name, email, text, written: new Date(written_at).toISOString() },
    }));
  },
  erase: (_ctx, tx, { id }) => deleteLine(tx.db, id),
};
