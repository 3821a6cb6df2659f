import { type Output, publicViewer } from "@nri-commons/core/content/types";
import type { CapacityCtx } from "../capacity-ctx.ts";
import type { Explainer } from "./explainer.ts";
import type { Body } from "./list-bodies.ts";

const most = 8;

/** What a body made, as far as it is at this site: what its own site published, and what names it. */
export async function outputsOfBody(ctx: CapacityCtx, explainer: Explainer, body: Body | undefined): Promise<Output[]> {
  const owner = body?.actor ?? explainer.source?.owner;
  const { initiativeActor } = ctx.federation;
  const queries = [
    ...(owner === undefined || owner === initiativeActor ? [] : [{ owner }]),
    ...(body !== undefined && owner === initiativeActor ? [{ source: "local" as const }] : []),
    { q: explainer.doc.body.slice(0, 200) },
  ];
  const found = new Map<string, Output>();
  for (const query of queries) {
    const { items } = await ctx.outputs.list({ ...query, limit: most }, publicViewer);
    for (const output of items) found.set(output.id, output);
  }
  return [...found.values()].slice(0, most);
}
