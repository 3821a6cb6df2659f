import { type IncomingActivity, listOf, type PluginTx } from "../../plugin/index.ts";
import type { ModerationCtx } from "./moderation-ctx.ts";

/** As much of the text as anybody will read. */
const longest = 5000;

/**
 * A report by another node (spec/schemas/flag.json; Mastodon sends the account and then the posts, as ids). Its text is kept as
 * text. What names nothing that is shown here leaves nothing behind.
 */
export async function receiveFlag(ctx: ModerationCtx, tx: PluginTx<object>, incoming: IncomingActivity): Promise<void> {
  const { id, actor, activity } = incoming;
  const objects = listOf(activity["object"]).flatMap(idOf).slice(0, 200);
  const local = objects.flatMap((iri) => ownId(ctx, iri) ?? []);
  const text = typeof activity["content"] === "string" ? activity["content"].slice(0, longest) : "";
  const filed = await ctx.moderation.fileFlag(tx, { activity: id, sender: actor, objects, local, text });
  if (filed === undefined)
    ctx.log.info({ activity: id, actor }, "a report was not kept: nothing of it is here, or too many");
}

function idOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  return typeof id === "string" ? [id] : [];
}

/** `https://here/ap/objects/01…` or a page of it. */
function ownId({ site: { origin } }: ModerationCtx, iri: string): string | undefined {
  if (!iri.startsWith(`${origin}/`)) return undefined;
  return /^\/(?:ap\/objects|[a-z]{2}\/(?:events|outputs|experts|network))\/([0-9a-z]{26})$/.exec(
    iri.slice(origin.length),
  )?.[1];
}
