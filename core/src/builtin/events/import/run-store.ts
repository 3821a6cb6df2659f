import type { EventsCtx, EventsTx } from "../events-ctx.ts";
import { refuseUnknownRun } from "./held-names.ts";
import type { ImportRow } from "./import-row.ts";
import type { RunRow, RunRowRow } from "./import-tables.ts";
import type { JudgedRow } from "./judge-rows.ts";

export type Said = { problems: readonly { path: string; message: string }[]; notes: readonly string[] };

type NewRun = Pick<RunRow, "name" | "zone" | "lang" | "state"> & Partial<RunRow>;

export async function insertRun(ctx: EventsCtx, tx: EventsTx, run: NewRun): Promise<string> {
  const id = ctx.ids.ulid();
  const empty = { source_id: null, url: null, text: null, problem: null, notes: null, ended_at: null };
  await tx.db
    .insertInto("events_run")
    .values({ ...empty, ...run, id, made_at: tx.now })
    .execute();
  return id;
}

export async function updateRun(tx: EventsTx, id: string, change: Partial<RunRow>): Promise<void> {
  await tx.db.updateTable("events_run").set(change).where("id", "=", id).execute();
}

export async function findRun(ctx: EventsCtx, id: string): Promise<RunRow | undefined> {
  return ctx.db.selectFrom("events_run").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Inside a transaction, so that nobody takes the same import twice. */
export async function getRun(tx: EventsTx, id: string): Promise<RunRow> {
  return (
    (await tx.db.selectFrom("events_run").selectAll().where("id", "=", id).executeTakeFirst()) ?? refuseUnknownRun()
  );
}

/** The latest first. */
export async function listRuns(ctx: EventsCtx, limit = 50): Promise<Omit<RunRow, "text">[]> {
  return ctx.db
    .selectFrom("events_run")
    .select(["id", "source_id", "name", "url", "zone", "lang", "state", "problem", "notes", "made_at", "ended_at"])
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** What a file had, as it was judged; what stood there before goes. */
export async function putRows(tx: EventsTx, run: string, rows: readonly JudgedRow[]): Promise<void> {
  await tx.db.deleteFrom("events_run_row").where("run_id", "=", run).execute();
  for (let from = 0; from < rows.length; from += 200) {
    const some = rows.slice(from, from + 200).map((row) => toRunRow(run, row));
    await tx.db.insertInto("events_run_row").values(some).execute();
  }
}

function toRunRow(run: string, { number, row, kind, action, ref, choice, problems, notes }: JudgedRow): RunRowRow {
  const said: Said = { problems, notes };
  return {
    ...{ run_id: run, number, at: row.at, kind, action, ref: ref ?? null, choice },
    ...{ row: JSON.stringify(row), said: JSON.stringify(said), result_id: null, outcome: null, before: null },
  };
}

export async function rowsOf(db: EventsCtx["db"] | EventsTx["db"], run: string): Promise<RunRowRow[]> {
  return db.selectFrom("events_run_row").selectAll().where("run_id", "=", run).orderBy("number").execute();
}

/** Our own columns, written by `JSON.stringify`. */
export function importRowOf({ row }: RunRowRow): ImportRow {
  const parsed: ImportRow = JSON.parse(row);
  return parsed;
}

export function saidOf({ said }: RunRowRow): Said {
  const parsed: Said = JSON.parse(said);
  return parsed;
}
