import { Refusal } from "@nri-commons/core/kit";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import { indexSignal } from "./index-signal.ts";
import type { NewSignal, SignalState, TakenUp } from "./signal.ts";
import { columnsOf, findSignalRow, putSignal } from "./signal-store.ts";
import type { SignalRow } from "./signal-tables.ts";
import "./signal-facts.ts";

/** Keeps a new signal; nobody outside sees it yet. */
export async function raiseSignal(
  ctx: LabsCtx,
  signal: NewSignal,
  by: string | null,
  id = ctx.ids.ulid(),
): Promise<string> {
  await ctx.transaction((tx) =>
    putSignal(tx.db, {
      ...columnsOf(signal),
      id,
      iri: ctx.objectIri(id),
      origin: null,
      owner: null,
      state: "draft",
      support: 0,
      told: "{}",
      lab_iri: null,
      lab_url: null,
      made_by: by,
      created_at: tx.now,
      updated_at: tx.now,
      published_at: null,
    }),
  );
  return id;
}

export async function reviseSignal(ctx: LabsCtx, { id, signal }: { id: string; signal: NewSignal }): Promise<void> {
  await change(ctx, id, () => columnsOf(signal));
}

/** From now on everybody sees it, and whoever follows this site is told. Twice changes nothing. */
export async function publishSignal(ctx: LabsCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnSignal(tx, id);
    if (row.state !== "draft") return;
    const revision = nextRevision(tx, row);
    await putSignal(tx.db, { ...row, state: "open", published_at: tx.now, updated_at: revision });
    await indexSignal(ctx, tx, id);
    await tx.fact("policy-signal.raised", { id, revision });
  });
}

/** A lab took it up; the link stands on both. */
export async function takeUpSignal(ctx: LabsCtx, { id, lab }: { id: string; lab: TakenUp }): Promise<void> {
  await change(ctx, id, () => ({ state: "lab", lab_iri: lab.iri, lab_url: lab.url }));
}

/** Closed: nobody followed it up; open: once more. */
export async function setSignalState(ctx: LabsCtx, id: string, state: Extract<SignalState, "open" | "closed">) {
  await change(ctx, id, () => ({ state, lab_iri: null, lab_url: null }));
}

/** Takes it back here and elsewhere, with what is kept of supporters. Twice changes nothing. */
export async function withdrawSignal(ctx: LabsCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const known = await findSignalRow(tx.db, id);
    if (known?.origin === null && known.state === "withdrawn") return;
    const row = await getOwnSignal(tx, id);
    const revision = nextRevision(tx, row);
    await putSignal(tx.db, { ...row, state: "withdrawn", support: 0, updated_at: revision });
    await indexSignal(ctx, tx, id);
    await tx.db.deleteFrom("policy_labs_support").where("signal_id", "=", id).execute();
    await tx.db.deleteFrom("policy_labs_support_elsewhere").where("signal_id", "=", id).execute();
    if (row.state !== "draft") await tx.fact("policy-signal.withdrawn", { id, revision });
  });
}

/** After its support changed: tells it anew, where everybody sees it. */
export async function touchSignal(tx: LabsTx, row: SignalRow): Promise<void> {
  const revision = nextRevision(tx, row);
  await tx.db.updateTable("policy_labs_signal").set({ updated_at: revision }).where("id", "=", row.id).execute();
  if (row.state !== "draft") await tx.fact("policy-signal.revised", { id: row.id, revision });
}

async function change(ctx: LabsCtx, id: string, how: (row: SignalRow) => Partial<SignalRow>): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnSignal(tx, id);
    const revision = nextRevision(tx, row);
    const changes = how(row);
    if (row.state === "draft" && changes.state !== undefined) throw new Refusal("conflict");
    await putSignal(tx.db, { ...row, ...changes, updated_at: revision });
    await indexSignal(ctx, tx, id);
    if (row.state !== "draft") await tx.fact("policy-signal.revised", { id, revision });
  });
}

export function nextRevision({ now }: Pick<LabsTx, "now">, { updated_at }: { updated_at: number }): number {
  return Math.max(now, Number(updated_at) + 1);
}

async function getOwnSignal(tx: LabsTx, id: string): Promise<SignalRow> {
  const row = await findSignalRow(tx.db, id);
  if (row === undefined || row.origin !== null) throw new Refusal("not-found");
  if (row.state === "withdrawn") throw new Refusal("gone");
  return row;
}
