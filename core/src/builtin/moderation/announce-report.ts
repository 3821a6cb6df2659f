import type { Announcement, PluginTx } from "../../plugin/index.ts";
import type { ModerationCtx } from "./moderation-ctx.ts";

/**
 * A report goes on to the site that its item is from, in the name of this node: who reported it stays here, and so does what they
 * wrote unless the moderators chose to send it. Mastodon looks for the account among the ids.
 */
export async function announceReport(
  ctx: ModerationCtx,
  _tx: PluginTx<object>,
  { report: n }: { report: number },
): Promise<Announcement | undefined> {
  const { item, target, category } = await ctx.moderation.getReport(n);
  if (item?.owner === undefined) return undefined;
  return {
    verb: "Flag",
    object: { id: ctx.objectIri(`report-${n}`), type: "Flag" },
    reported: [item.owner, target],
    audience: { actors: [item.owner] },
    revision: "1",
    more: { content: `Reported to the moderators of ${ctx.site.origin}: ${category}` },
  };
}
