import { hasScope, type PersonViewer } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import type { PluginTx } from "../../../plugin/index.ts";
import type { OutputsCtx } from "../outputs-ctx.ts";
import type { OutputsTables, ReviewRow } from "./review-table.ts";

type Tx = PluginTx<OutputsTables>;

export function mayReview(person: PersonViewer): boolean {
  return hasScope(person, "outputs:review") || hasScope(person, "outputs:write");
}

export async function findReview(ctx: OutputsCtx, output: string): Promise<ReviewRow | undefined> {
  return ctx.db.selectFrom("outputs_review").selectAll().where("output", "=", output).executeTakeFirst();
}

/** Those of the outputs that somebody asked a review for, by output. */
export async function listReviews(
  ctx: OutputsCtx,
  outputs: readonly string[],
): Promise<ReadonlyMap<string, ReviewRow>> {
  if (outputs.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom("outputs_review")
    .selectAll()
    .where("output", "in", [...outputs])
    .execute();
  return new Map(rows.map((row) => [row.output, row]));
}

/** Also after a draft was sent back and changed. Twice changes nothing. */
export async function askForReview(
  tx: Tx,
  { output, person }: { output: string; person: PersonViewer },
): Promise<void> {
  const row = { output, state: "asked" as const, asked_by: person.id, answered_by: null, note: "", changed_at: tx.now };
  const { output: _, ...changes } = row;
  await tx.db
    .insertInto("outputs_review")
    .values(row)
    .onConflict((conflict) => conflict.column("output").doUpdateSet(changes))
    .execute();
}

interface Answer {
  output: string;
  person: PersonViewer;
  approves: boolean;
  note: string;
  /** The points that were confirmed. */
  checks: readonly string[];
}

/** Approves a draft, or sends it back with a note to its writer. Whoever asked cannot answer, unless they may publish anyway. */
export async function answerReview(tx: Tx, { output, person, approves, note, checks }: Answer): Promise<void> {
  if (!mayReview(person)) throw new Refusal("forbidden");
  const known = await tx.db.selectFrom("outputs_review").selectAll().where("output", "=", output).executeTakeFirst();
  if (!known) throw new Refusal("not-found");
  if (known.asked_by === person.id && !hasScope(person, "outputs:write")) throw new Refusal("forbidden");
  const state = approves ? ("approved" as const) : ("returned" as const);
  await tx.db
    .updateTable("outputs_review")
    .set({ state, note: note.slice(0, 2000), answered_by: person.id, changed_at: tx.now })
    .where("output", "=", output)
    .execute();
  const step = { output, answered_at: tx.now, person: person.id, approves: approves ? 1 : 0 };
  await tx.db
    .insertInto("outputs_review_step")
    .values({ ...step, checks: JSON.stringify(checks), note: note.slice(0, 2000) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

interface Confirmed {
  output: string;
  person: PersonViewer;
  checks: readonly string[];
}

/** What who publishes confirms is kept like a reviewer's answer. */
export async function keepConfirmed(tx: Tx, { output, person, checks }: Confirmed): Promise<void> {
  if (checks.length === 0) return;
  await tx.db
    .insertInto("outputs_review_step")
    .values({
      output,
      answered_at: tx.now,
      person: person.id,
      approves: 1,
      checks: JSON.stringify(checks),
      note: "",
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What reviewers answered so far, the latest first. */
export async function listSteps(ctx: OutputsCtx, output: string): Promise<ReviewStep[]> {
  const rows = await ctx.db
    .selectFrom("outputs_review_step")
    .selectAll()
    .where("output", "=", output)
    .orderBy("answered_at", "desc")
    .limit(20)
    .execute();
  return rows.map(({ answered_at: at, approves, checks, note }) => ({
    at,
    approves: approves === 1,
    checks: JSON.parse(checks) as string[],
    note,
  }));
}

export interface ReviewStep {
  /** In milliseconds. */
  at: number;
  approves: boolean;
  checks: readonly string[];
  note: string;
}

/** When it is public or gone, its review is over. */
export async function forgetReview(tx: Tx, output: string): Promise<void> {
  await tx.db.deleteFrom("outputs_review").where("output", "=", output).execute();
}
