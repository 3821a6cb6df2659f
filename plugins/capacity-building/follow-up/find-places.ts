import { publicViewer } from "@nri-commons/core/content/types";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { KnownPlace } from "./answer.ts";

const most = 6;

/** Events and initiatives that this site knows and that everybody may see, by words of their names. */
export async function findPlaces(ctx: CapacityCtx, words: string): Promise<KnownPlace[]> {
  const q = words.trim();
  if (q === "") return [];
  const events = await ctx.events.list({ q, topLevel: true, order: "latest", limit: most }, publicViewer);
  const entries = await ctx.directory.list({ q, limit: most }, publicViewer);
  return [
    ...entries.items.map(({ id, name }) => ({ kind: "initiative" as const, path: `/network/${id}`, name })),
    ...events.items.map(({ id, name }) => ({ kind: "event" as const, path: `/events/${id}`, name })),
  ];
}
