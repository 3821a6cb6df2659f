import type { TokenViewer } from "../../content/types/index.ts";
import type { ExpertsCtx } from "./experts-ctx.ts";
import { findInvitation, markReminded } from "./invitation-store.ts";
import { askAgain } from "./invite-expert.ts";

const everything: TokenViewer = { kind: "token", scopes: ["experts:read"] };
const month = 30 * 86_400_000;

/** A job: who came by a link and whose consent ends within a month is asked once whether it should go on. */
export async function remindExperts(ctx: ExpertsCtx): Promise<void> {
  if (!(await ctx.mail.isSetUp())) return;
  const now = ctx.clock.now();
  let cursor: string | undefined;
  do {
    const page = await ctx.experts.list(
      { now, source: "local", expiresBefore: now + month, limit: 100, cursor },
      everything,
    );
    for (const { id, expires, fields } of page.items) {
      const invitation = await findInvitation(ctx, id);
      // Without an address the link that the person has is all there is: it stays.
      if (!fields.email || !invitation || expires === undefined || invitation.reminded_of === expires) continue;
      await askAgain(ctx, { id, lang: invitation.lang, what: "renew" });
      await ctx.transaction((tx) => markReminded(tx, id, expires));
    }
    cursor = page.next;
  } while (cursor !== undefined);
}
