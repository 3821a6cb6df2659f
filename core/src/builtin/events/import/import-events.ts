import { type Problem, Refusal } from "../../../kit/index.ts";
import type { CommandInput } from "../../../plugin/index.ts";
import type { EventsCtx, EventsTx } from "../events-ctx.ts";
import type { ReadFile } from "./import-row.ts";
import { type JudgedRow, judgeRows } from "./judge-rows.ts";
import { insertRun, putRows } from "./run-store.ts";
import { recordTaken } from "./take-import.ts";
import { type TakenRow, takeRows } from "./take-rows.ts";

export interface ImportEvents {
  file: ReadFile;
  /** What the import is called in the list of imports. */
  name: string;
  zone: string;
  lang: string;
  /** Makes them public at once; otherwise they wait as drafts. */
  publish: boolean;
  /** Takes the good rows when others have problems. */
  keepGood: boolean;
  /** Posts of an old site come in as outputs. */
  posts?: boolean;
  progress: CommandInput["progress"];
}

export interface Imported {
  /** Undoes it. */
  run: string;
  added: number;
  changed: number;
  same: number;
  /** Left out: here already under another name, changed here since, posts that nobody asked for. */
  left: number;
  ids: readonly string[];
  problems: readonly Problem[];
  notes: readonly string[];
}

/** All rows or none, in one transaction; with `keepGood` those that are in order. Running it again changes nothing. */
export async function importEvents(ctx: EventsCtx, asked: ImportEvents): Promise<Imported> {
  const judged = await judgeRows(ctx, asked.file);
  const problems = [...asked.file.problems, ...judged.flatMap(problemsOf)];
  const good = judged.filter(({ action }) => action !== "unreadable");
  if (problems.length > 0 && !asked.keepGood) {
    const message = `Nothing was imported: ${problems.length === 1 ? "one thing needs" : `${problems.length} things need`} to be corrected first.${good.length > 0 ? " With --keep-good the other rows are taken in." : ""}`;
    throw new Refusal("invalid", { message, problems });
  }
  const rows = good.map((row, number) => ({ ...row, number, choice: choiceOf(row, asked) }));
  const { run, taken } = await ctx.transaction((tx) => keep(ctx, tx, { rows, asked }));
  const count = (wanted: TakenRow["outcome"]) => taken.filter(({ outcome }) => outcome === wanted).length;
  const left = rows.filter(({ choice, action }) => choice === "leave" && action !== "same");
  return {
    run,
    added: count("added"),
    changed: count("changed"),
    same: rows.length - left.length - count("added") - count("changed"),
    left: left.length,
    ids: taken.flatMap(({ id }, index) => id ?? (rows[index]?.action === "same" ? (rows[index].ref ?? []) : [])),
    problems,
    notes: rows.flatMap((row) => notesOf(row)),
  };
}

interface Keep {
  rows: readonly JudgedRow[];
  asked: ImportEvents;
}

async function keep(ctx: EventsCtx, tx: EventsTx, { rows, asked }: Keep): Promise<{ run: string; taken: TakenRow[] }> {
  const { name, zone, lang, publish, progress } = asked;
  const run = await insertRun(ctx, tx, { name, zone, lang, state: "taken", ended_at: tx.now });
  await putRows(tx, run, rows);
  const taken = await takeRows(ctx, tx, {
    run,
    source: "",
    rows,
    progress: (done) => progress(done, rows.length, "events"),
  });
  await recordTaken(tx, run, taken);
  if (publish) for (const [index, row] of rows.entries()) await publishRow(ctx, tx, row, taken[index]);
  return { run, taken };
}

async function publishRow(ctx: EventsCtx, tx: EventsTx, row: JudgedRow, taken: TakenRow | undefined): Promise<void> {
  const id = taken?.id ?? (row.action === "same" ? row.ref : undefined);
  if (id === undefined || row.kind === "output") return;
  const isUnrolled = row.event?.rrule !== undefined && row.row.series === undefined;
  await (isUnrolled ? ctx.events.publishSeries(tx, { id }) : ctx.events.publish(tx, { id }));
}

function choiceOf({ choice, kind, action }: JudgedRow, { posts = false }: ImportEvents): JudgedRow["choice"] {
  return kind === "output" && action === "new" && posts ? "add" : choice;
}

function problemsOf({ row, action, problems }: JudgedRow): Problem[] {
  if (action !== "unreadable") return [];
  return problems.map(({ path, message }) => ({ path: path === "" ? row.at : `${row.at}, ${path}`, message }));
}

/** What a person should know of a row: what was not understood in full, and why it was left out. */
function notesOf({ row, action, ref, kind, choice, notes }: JudgedRow): string[] {
  const said = action === "changed" && choice === "update" ? (row.notes ?? []) : notes;
  const held = row.people?.length ?? 0;
  return [
    ...(kind === "output" && choice === "leave" ? [] : said),
    ...(action === "duplicate" && choice === "leave" ? [`It is here already (${ref}) and was left out`] : []),
    ...(held > 0 && choice !== "leave" ? [`${held} names of speakers wait for your word: nri event names`] : []),
  ].map((note) => `${row.at}: ${note}`);
}
