import { type Event, publicViewer } from "../../content/types/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import type { Announcement, WireFrame } from "../../plugin/index.ts";
import { renderRichText } from "../../web/index.ts";
import type { EventsCtx, EventsTx } from "./events-ctx.ts";
import { toEventWire } from "./wire/index.ts";

interface Changed {
  id: string;
  revision: number;
}

type AnnounceChange = (ctx: EventsCtx, tx: EventsTx, fact: Changed) => Promise<Announcement | undefined>;

/** Tells the event as it is now; nothing when it is no longer public. */
export function announceEvent(verb: "Create" | "Update"): AnnounceChange {
  return async (ctx, _tx, { id, revision }) => {
    const event = await ctx.events.find(id, publicViewer);
    if (event?.source.kind !== "local") return undefined;
    const object = toEventWire(event, frameOf(ctx), await renderDescription(event));
    return { verb, object, audience: "public", revision: String(revision) };
  };
}

export const announceWithdrawal: AnnounceChange = async (ctx, _tx, { id, revision }) => ({
  verb: "Delete",
  object: { id: ctx.objectIri(id), type: "Event" },
  audience: "public",
  revision: String(revision),
});

export function frameOf(ctx: EventsCtx): WireFrame {
  const { site, objectIri, pageUrl, federation } = ctx;
  return { actor: federation.initiativeActor, lang: site.languages[0] ?? "en", objectIri, pageUrl };
}

/** The description as safe HTML, by language. */
async function renderDescription({ description }: Event): Promise<LanguageMap> {
  if (!description) return {};
  const texts = Object.entries(description.text).map(
    async ([lang, text]) => [lang, await renderRichText(text, description.format)] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}
