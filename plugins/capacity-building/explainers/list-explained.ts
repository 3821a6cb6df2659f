import type { CapacityCtx } from "../capacity-ctx.ts";
import { allItems } from "../shelf/list-items.ts";
import { type Explainer, explainer } from "./explainer.ts";
import { type Body, listBodies } from "./list-bodies.ts";
import { explainedBodies, type Known, whoIsKnown } from "./who-explains.ts";

export interface Explained {
  bodies: readonly Body[];
  known: Known;
  /** By the name of its body, the one that counts. */
  explained: ReadonlyMap<string, Explainer>;
}

/** Every body that is known, and what explains it. */
export async function listExplained(ctx: CapacityCtx): Promise<Explained> {
  const bodies = await listBodies(ctx);
  const known = await whoIsKnown(ctx, bodies);
  return { bodies, known, explained: explainedBodies(await everyOne(ctx), known) };
}

export async function everyOne(ctx: CapacityCtx, query = {}): Promise<Explainer[]> {
  const all: Explainer[] = [];
  for await (const one of allItems(ctx.db, explainer, query)) all.push(one);
  return all;
}
