import { type Output, publicViewer, refOf } from "../../content/types/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import type { Announcement, PluginTx, WireFrame } from "../../plugin/index.ts";
import { renderRichText } from "../../web/index.ts";
import type { OutputsCtx } from "./outputs-ctx.ts";
import type { OutputsTables } from "./review/review-table.ts";
import { toOutputWire } from "./wire/index.ts";

interface Changed {
  id: string;
  revision: number;
}

type AnnounceChange = (
  ctx: OutputsCtx,
  tx: PluginTx<OutputsTables>,
  fact: Changed,
) => Promise<Announcement | undefined>;

/** Tells the output as it is now; nothing when it is no longer public. A draft is never public. */
export function announceOutput(verb: "Create" | "Update"): AnnounceChange {
  return async (ctx, _tx, { id, revision }) => {
    const output = await ctx.outputs.find(id, publicViewer);
    if (output?.source.kind !== "local" || output.status === "draft") return undefined;
    const whole = { ...output, supersededBy: output.supersededBy ?? (await successorOf(ctx, output)) };
    const object = toOutputWire(whole, frameOf(ctx), await renderText(output));
    return { verb, object, audience: "public", revision: String(revision) };
  };
}

export const announceWithdrawal: AnnounceChange = async (ctx, _tx, { id, revision }) => ({
  verb: "Delete",
  object: { id: ctx.objectIri(id), type: "Article" },
  audience: "public",
  revision: String(revision),
});

/** The version that says that it takes this one's place. */
export async function successorOf(ctx: OutputsCtx, output: Output): Promise<string | undefined> {
  const pointing = await ctx.relations.to(refOf(output));
  return pointing.find(({ relation, kind }) => relation === "supersedes" && kind === "output")?.id;
}

export function frameOf(ctx: OutputsCtx): WireFrame {
  const { site, objectIri, pageUrl, federation } = ctx;
  return { actor: federation.initiativeActor, lang: site.languages[0] ?? "en", objectIri, pageUrl };
}

/** The text as safe HTML, by language. */
async function renderText({ text }: Output): Promise<LanguageMap> {
  if (!text) return {};
  const texts = Object.entries(text.text).map(
    async ([lang, one]) => [lang, await renderRichText(one, text.format)] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}
