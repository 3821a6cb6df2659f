import type { Privacy } from "../../plugin/index.ts";
import type { ModerationCtx } from "./moderation-ctx.ts";

/** The address that somebody gave for asking back; the case stays, without it. */
export const privacy: Privacy<ModerationCtx, object> = {
  kinds: ["report", "appeal"],
  async find(ctx, email) {
    const files = await ctx.moderation.findByContact(email);
    return files.map(({ what, n, text, at }) => {
      const id = String(n);
      return { kind: what, id, data: { [what]: n, text, sent: new Date(at).toISOString(), contact: email } };
    });
  },
  erase: (ctx, tx, { kind, id }) =>
    ctx.moderation.forgetContact(tx, { what: kind === "report" ? "report" : "appeal", n: Number(id) }),
};
