import type { Privacy } from "@nri-commons/core/plugin";
import { privacy as mine } from "./mine/privacy.ts";
import type { LabsCtx, PolicyLabsTables } from "./policy-labs-ctx.ts";
import { findSignal } from "./signals/signal-store.ts";
import { removeSupport } from "./signals/support-signal.ts";

/** Who supports a signal: kept by their address, known to this site alone. */
const support: Privacy<LabsCtx, PolicyLabsTables> = {
  kinds: ["support"],
  async find(ctx, email) {
    const rows = await ctx.db
      .selectFrom("policy_labs_support")
      .selectAll()
      .where("email", "=", email)
      .orderBy("id")
      .execute();
    const found = [];
    for (const { id, signal_id, stakeholder_group, lang, asked_at, counted_at } of rows) {
      const signal = await findSignal(ctx.db, signal_id);
      const data = {
        signal: signal ? { title: { ...signal.title }, page: ctx.pageUrl(`/labs/signals/${signal_id}`) } : null,
        email,
        stakeholderGroup: stakeholder_group,
        language: lang,
        asked: new Date(Number(asked_at)).toISOString(),
        counted: counted_at === null ? null : new Date(Number(counted_at)).toISOString(),
      };
      found.push({ kind: "support", id, data });
    }
    return found;
  },
  erase: (_, tx, { id }) => removeSupport(tx, id),
};

/** Members and what they said, and who supports a signal. */
export const privacy: Privacy<LabsCtx, PolicyLabsTables> = {
  kinds: [...mine.kinds, ...support.kinds],
  find: async (ctx, email) => [...(await mine.find(ctx, email)), ...(await support.find(ctx, email))],
  erase: (ctx, tx, holding) => (support.kinds.includes(holding.kind) ? support : mine).erase(ctx, tx, holding),
};
