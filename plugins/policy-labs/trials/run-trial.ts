import { Refusal } from "@nri-commons/core/kit";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import type { NewTrial, TrialText } from "./trial.ts";
import { findTrialRow } from "./trial-store.ts";
import type { TrialRow } from "./trial-tables.ts";
import "./trial-facts.ts";

/** Keeps a new trial; nobody outside sees it yet. */
export async function beginTrial(ctx: LabsCtx, trial: NewTrial, id = ctx.ids.ulid()): Promise<string> {
  await ctx.transaction(async (tx) => {
    const row: TrialRow = {
      id,
      iri: ctx.objectIri(id),
      origin: null,
      owner: null,
      state: "draft",
      brief_iri: trial.brief,
      own_option: trial.ownOption,
      doc: JSON.stringify(trial),
      sent_here: 0,
      created_at: tx.now,
      updated_at: tx.now,
      published_at: null,
    };
    await tx.db.insertInto("policy_labs_trial").values(row).execute();
  });
  return id;
}

export async function reviseTrial(ctx: LabsCtx, id: string, text: TrialText): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnTrial(tx, id);
    const { brief, ownOption, optionTitle } = JSON.parse(row.doc) as NewTrial;
    const doc = JSON.stringify({ ...text, brief, ownOption, optionTitle });
    const revision = await put(tx, row, { doc });
    if (row.state === "published") await tx.fact("policy-trial.revised", { id, revision });
  });
}

/** From now on everybody sees it, and the site whose option it is. Twice changes nothing. */
export async function publishTrial(ctx: LabsCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnTrial(tx, id);
    if (row.state === "published") return;
    const revision = await put(tx, row, { state: "published", published_at: tx.now });
    await tx.fact("policy-trial.published", { id, revision });
  });
}

export async function withdrawTrial(ctx: LabsCtx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnTrial(tx, id);
    const revision = await put(tx, row, { state: "withdrawn" });
    if (row.state === "published") await tx.fact("policy-trial.withdrawn", { id, revision });
  });
}

async function put(tx: LabsTx, row: TrialRow, changes: Partial<TrialRow>): Promise<number> {
  const revision = Math.max(tx.now, Number(row.updated_at) + 1);
  await tx.db
    .updateTable("policy_labs_trial")
    .set({ ...changes, updated_at: revision })
    .where("id", "=", row.id)
    .execute();
  return revision;
}

async function getOwnTrial(tx: LabsTx, id: string): Promise<TrialRow> {
  const row = await findTrialRow(tx.db, id);
  if (row === undefined || row.origin !== null) throw new Refusal("not-found");
  if (row.state === "withdrawn") throw new Refusal("gone");
  return row;
}
