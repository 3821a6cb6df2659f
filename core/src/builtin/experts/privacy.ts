import type { Holding, Privacy } from "../../plugin/index.ts";
import { findCopies, isHeld } from "./copy-store.ts";
import type { ExpertsCtx, ExpertTables } from "./experts-ctx.ts";
import { removeInvitation } from "./invitation-store.ts";

/** An entry goes as if the person had taken the consent back: whoever has a copy is asked to erase it. */
export const privacy: Privacy<ExpertsCtx, ExpertTables> = {
  kinds: ["expert"],
  async find(ctx, email) {
    const found: Holding[] = [];
    for (const { id, fields, state, consent } of await ctx.experts.findByEmail(email)) {
      const held = await ctx.transaction(async (tx) => (await findCopies(tx, id)).filter(isHeld).length);
      const data = JSON.parse(JSON.stringify({ fields, state, consent }));
      found.push({ kind: "expert", id, data, elsewhere: held });
    }
    return found;
  },
  async erase(ctx, tx, { id }) {
    if (await ctx.experts.read(id)) await ctx.experts.withdraw(tx, { id });
    await removeInvitation(tx, id);
  },
};
