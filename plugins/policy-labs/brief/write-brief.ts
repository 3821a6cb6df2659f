import { Refusal } from "@nri-commons/core/kit";
import { markHandedIn } from "../labs/change-lab.ts";
import type { LabsCtx, LabsTx } from "../policy-labs-ctx.ts";
import type { BriefText, FollowUp, NewOption, Submission } from "./brief.ts";
import { type BriefDoc, findBriefRow } from "./brief-store.ts";
import type { BriefRow } from "./brief-tables.ts";
import "./brief-facts.ts";

interface Write {
  id?: string;
  /** What a new one is to be called. */
  as?: string;
  lab: string;
  text: BriefText;
}

/** Begins the brief of a lab as a draft, or changes what it says. */
export async function writeBrief(ctx: LabsCtx, { id, as: made = ctx.ids.ulid(), lab, text }: Write) {
  if (id !== undefined) return changeBrief(ctx, id, (row) => ({ doc: withDoc(row, text) }));
  await ctx.transaction(async (tx) => {
    const row: BriefRow = {
      id: made,
      iri: ctx.objectIri(made),
      origin: null,
      owner: null,
      state: "draft",
      lab_ref: lab,
      output_ref: null,
      version: 0,
      doc: JSON.stringify(text),
      created_at: tx.now,
      updated_at: tx.now,
      published_at: null,
    };
    await tx.db.insertInto("policy_labs_brief").values(row).execute();
  });
}

/** When it was handed in outside, and where the result stands. */
export function markSubmitted(ctx: LabsCtx, id: string, submission: Submission | undefined): Promise<void> {
  return changeBrief(ctx, id, async (row, tx) => {
    await markHandedIn(ctx, tx, { id: row.lab_ref, submitted: submission?.on, resultUrl: submission?.resultUrl });
    return { doc: withDoc(row, { submission }) };
  });
}

/** Puts an option at the end, or changes one. */
export async function putOption(ctx: LabsCtx, briefId: string, { id, option }: { id?: string; option: NewOption }) {
  await changeBrief(ctx, briefId, async (_, tx) => {
    const made = id ?? ctx.ids.ulid();
    const last = await tx.db
      .selectFrom("policy_labs_option")
      .select((eb) => eb.fn.max("place").as("place"))
      .where("brief_id", "=", briefId)
      .executeTakeFirst();
    const doc = JSON.stringify(option);
    await tx.db
      .insertInto("policy_labs_option")
      .values({ id: made, own_id: made, brief_id: briefId, place: Number(last?.place ?? 0) + 1, doc })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ doc }))
      .execute();
    return {};
  });
}

export async function removeOption(ctx: LabsCtx, briefId: string, id: string): Promise<void> {
  await changeBrief(ctx, briefId, async (_, tx) => {
    await tx.db.deleteFrom("policy_labs_follow_up").where("option_id", "=", id).execute();
    await tx.db.deleteFrom("policy_labs_option").where("id", "=", id).where("brief_id", "=", briefId).execute();
    return {};
  });
}

/** What became of an option, as one more line; with an id, that line anew. */
export async function putFollowUp(
  ctx: LabsCtx,
  { brief, option, followUp }: { brief: string; option: string; followUp: Omit<FollowUp, "id"> & { id?: string } },
): Promise<void> {
  const { id = ctx.ids.ulid(), state, on, ...said } = followUp;
  await changeBrief(ctx, brief, async (_, tx) => {
    const changes = { state, on_date: on, doc: JSON.stringify(said) };
    await tx.db
      .insertInto("policy_labs_follow_up")
      .values({ id, option_id: option, ...changes })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(changes))
      .execute();
    return {};
  });
}

export async function removeFollowUp(ctx: LabsCtx, brief: string, id: string): Promise<void> {
  await changeBrief(ctx, brief, async (_, tx) => {
    await tx.db.deleteFrom("policy_labs_follow_up").where("id", "=", id).execute();
    return {};
  });
}

type Changes = Partial<Pick<BriefRow, "doc" | "state" | "output_ref" | "version" | "published_at">>;

/** One change of a brief of this site. What is public says so to everybody, in the same transaction. */
export async function changeBrief(
  ctx: LabsCtx,
  id: string,
  how: (row: BriefRow, tx: LabsTx) => Changes | Promise<Changes>,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await getOwnRow(tx, id);
    const revision = Math.max(tx.now, Number(row.updated_at) + 1);
    const changes = await how(row, tx);
    const next = { ...changes, updated_at: revision };
    await tx.db.updateTable("policy_labs_brief").set(next).where("id", "=", id).execute();
    if (row.state === "published") await tx.fact("policy-brief.revised", { id, revision });
  });
}

export async function getOwnRow(tx: LabsTx, id: string): Promise<BriefRow> {
  const row = await findBriefRow(tx.db, id);
  if (row === undefined || row.origin !== null) throw new Refusal("not-found");
  if (row.state === "withdrawn") throw new Refusal("gone");
  return row;
}

function withDoc(row: BriefRow, changes: Partial<BriefDoc>): string {
  return JSON.stringify({ ...JSON.parse(row.doc), ...changes });
}
