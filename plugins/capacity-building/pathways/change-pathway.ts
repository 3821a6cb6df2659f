import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx } from "../capacity-ctx.ts";
import { mostSteps, moveStep, type NewPathway, type Pathway, putStep, removeStep, type Step } from "./pathway.ts";
import { getPathway, putPathway } from "./pathway-store.ts";

/** A draft without steps. */
export async function addPathway(ctx: CapacityCtx, pathway: NewPathway): Promise<string> {
  const id = ctx.ids.ulid();
  await ctx.transaction((tx) =>
    putPathway(tx.db, { ...pathway, id, state: "draft", steps: [], updated: tx.now }, tx.now),
  );
  return id;
}

export async function revisePathway(ctx: CapacityCtx, id: string, pathway: NewPathway): Promise<void> {
  await change(ctx, id, (known) => ({ ...known, level: undefined, ...pathway }));
}

/** One without a step leads nowhere. */
export async function publishPathway(ctx: CapacityCtx, id: string): Promise<void> {
  await change(ctx, id, (known) => {
    if (known.steps.length === 0) throw new Refusal("conflict");
    return { ...known, state: "public" };
  });
}

export async function hidePathway(ctx: CapacityCtx, id: string): Promise<void> {
  await change(ctx, id, (known) => ({ ...known, state: "draft" }));
}

/** Its address says from now on that it is gone; nothing of it stays. */
export async function withdrawPathway(ctx: CapacityCtx, id: string): Promise<void> {
  await change(ctx, id, (known) => ({
    ...{ id, state: "withdrawn", title: {}, about: {}, audiences: [], track: "all", steps: [] },
    updated: known.updated,
  }));
}

export async function writeStep(ctx: CapacityCtx, id: string, step: Step): Promise<void> {
  await change(ctx, id, (known) => {
    const steps = putStep(known.steps, step);
    if (steps.length > mostSteps) throw new Refusal("conflict");
    return { ...known, steps };
  });
}

export async function dropStep(ctx: CapacityCtx, id: string, step: string): Promise<void> {
  await change(ctx, id, (known) => ({ ...known, steps: removeStep(known.steps, step) }));
}

/** Where it cannot go it stays: a button pressed twice is no mistake. */
export async function shiftStep(
  ctx: CapacityCtx,
  { id, step, to }: { id: string; step: string; to: "up" | "down" },
): Promise<void> {
  await change(ctx, id, (known) => ({ ...known, steps: moveStep(known.steps, step, to) ?? known.steps }));
}

async function change(ctx: CapacityCtx, id: string, to: (known: Pathway) => Pathway): Promise<void> {
  await ctx.transaction(async (tx) => putPathway(tx.db, to(await getPathway(tx.db, id)), tx.now));
}
