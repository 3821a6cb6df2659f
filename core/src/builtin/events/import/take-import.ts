import { parseNewEvent, parseNewOutput } from "../../../content/types/index.ts";
import { Refusal } from "../../../kit/index.ts";
import type { EventsCtx, EventsTx } from "../events-ctx.ts";
import type { RowAction, RowChoice, RunRowRow } from "./import-tables.ts";
import { getRun, importRowOf, rowsOf, updateRun } from "./run-store.ts";
import { type TakenRow, takeRows, type WantedRow } from "./take-rows.ts";

export interface TakeImport {
  run: string;
  /** By the row's number; what is not named is done as it was proposed. */
  choices?: ReadonlyMap<number, RowChoice>;
}

export interface TakenImport {
  added: number;
  changed: number;
}

/** What may be done with a row that was judged so. */
export const choicesFor: Readonly<Record<RowAction, readonly RowChoice[]>> = {
  new: ["add", "leave"],
  changed: ["update", "leave"],
  duplicate: ["leave", "add", "update"],
  same: ["leave"],
  unreadable: ["leave"],
};

/** A person has looked at the rows: what was chosen is taken in, as drafts, in one transaction. Twice changes nothing. */
export async function takeImport(ctx: EventsCtx, { run, choices = new Map() }: TakeImport): Promise<TakenImport> {
  return ctx.transaction(async (tx) => {
    const { state, source_id: source } = await getRun(tx, run);
    const rows = await rowsOf(tx.db, run);
    if (state === "taken") return countOf(rows);
    if (state !== "preview") {
      throw new Refusal("conflict", { message: "This import is not ready, or over. Read the file once more." });
    }
    const wanted = rows.map((row) => wantedOf(row, choices.get(row.number)));
    const taken = await takeRows(ctx, tx, { run, source: source ?? "", rows: wanted });
    await recordTaken(tx, run, taken);
    await updateRun(tx, run, { state: "taken", ended_at: tx.now });
    return countOf(taken);
  });
}

function wantedOf(row: RunRowRow, chosen: RowChoice | undefined): WantedRow {
  const choice = chosen !== undefined && choicesFor[row.action].includes(chosen) ? chosen : row.choice;
  const read = importRowOf(row);
  const base = { row: read, choice, ref: row.ref ?? undefined };
  if (row.action === "unreadable") return { ...base, choice: "leave" };
  if (row.kind === "output") {
    const output = parseNewOutput(read.input, { isRegistry: false });
    return output.ok ? { ...base, output: output.value } : { ...base, choice: "leave" };
  }
  const event = parseNewEvent(read.input);
  return event.ok ? { ...base, event: event.value } : { ...base, choice: "leave" };
}

/** What became of each row, so that it can be undone. Rows are numbered from 0 in their order. */
export async function recordTaken(tx: EventsTx, run: string, taken: readonly TakenRow[]): Promise<void> {
  for (const [number, { id, outcome, before }] of taken.entries()) {
    if (id === undefined || outcome === undefined) continue;
    await tx.db
      .updateTable("events_run_row")
      .set({ result_id: id, outcome, before: before ? JSON.stringify(before) : null })
      .where("run_id", "=", run)
      .where("number", "=", number)
      .execute();
  }
}

function countOf(rows: readonly { outcome?: string | null | undefined }[]): TakenImport {
  const count = (wanted: string) => rows.filter(({ outcome }) => outcome === wanted).length;
  return { added: count("added"), changed: count("changed") };
}
