import { Refusal } from "@nri-commons/core/kit";
import type { CapacityCtx, CapacityTx } from "../capacity-ctx.ts";
import { nextRevision } from "../travel/revision.ts";
import "./pathway-facts.ts";
import { mostSteps, moveStep, type NewPathway, type Pathway, putStep, removeStep, type Step } from "./pathway.ts";
import { getOwnPathway } from "./pathway-store.ts";
import { emptied, savePathway } from "./save-pathway.ts";

/** A draft without steps. */
export async function addPathway(ctx: CapacityCtx, pathway: NewPathway): Promise<string> {
  const id = ctx.ids.ulid();
  await ctx.transaction((tx) => savePathway(ctx, tx, { ...pathway, id, state: "draft", steps: [], updated: tx.now }));
  return id;
}

export async function revisePathway(ctx: CapacityCtx, id: string, pathway: NewPathway): Promise<void> {
  await change(ctx, id, (known) => ({ ...known, level: undefined, ...pathway }));
}

/** From now on everybody sees it, and whoever follows this site is told. One without a step leads nowhere. */
export async function publishPathway(ctx: CapacityCtx, id: string): Promise<void> {
  await change(ctx, id, (known) => {
    if (known.steps.length === 0) throw new Refusal("conflict");
    return { ...known, state: "public" };
  });
}

/** Out of sight, here and elsewhere, until it is public again. */
export async function hidePathway(ctx: CapacityCtx, id: string): Promise<void> {
  await change(ctx, id, (known) => ({ ...known, state: "draft" }));
}

/** Its address says from now on that it is gone, here and elsewhere; nothing of it stays. */
export async function withdrawPathway(ctx: CapacityCtx, id: string): Promise<void> {
  await change(ctx, id, emptied);
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
  await ctx.transaction((tx) => changeWithin(ctx, tx, { id, to }));
}

/** Its next revision, and the fact where others see it or saw it last. */
export async function changeWithin(
  ctx: CapacityCtx,
  tx: CapacityTx,
  { id, to }: { id: string; to(known: Pathway): Pathway },
): Promise<void> {
  const known = await getOwnPathway(tx.db, id);
  const next = to(known);
  const revision = nextRevision(tx, known.updated);
  const published = known.published ?? (next.state === "public" ? tx.now : undefined);
  await savePathway(ctx, tx, { ...next, updated: revision, published });
  if (published === undefined || (known.state === "draft" && next.state === "draft")) return;
  const verb = next.state === "withdrawn" ? "withdrawn" : known.published === undefined ? "published" : "revised";
  await tx.fact(`capacity-pathway.${verb}`, { id, revision });
}
