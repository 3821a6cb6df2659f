import { type NewEvent, parseFigures, parseNewEvent } from "../../../content/types/index.ts";
import { type Problem, Refusal } from "../../../kit/index.ts";
import type { CommandInput, PluginTx } from "../../../plugin/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import type { ImportRow, ReadFile } from "./import-row.ts";
import { type Kept, keepEvent } from "./keep-event.ts";

export interface ImportEvents {
  file: ReadFile;
  /** Makes them public at once; otherwise they wait as drafts. */
  publish: boolean;
  /** Takes the good rows when others have problems. */
  keepGood: boolean;
  progress: CommandInput["progress"];
}

export interface Imported {
  added: number;
  changed: number;
  same: number;
  ids: readonly string[];
  problems: readonly Problem[];
  notes: readonly string[];
}

interface CheckedRow {
  row: ImportRow;
  event: NewEvent;
  figures: ReturnType<typeof parseFigures> | undefined;
}

/** All rows or none, in one transaction; with `keepGood` those that are in order. Running it again changes nothing. */
export async function importEvents(
  ctx: EventsCtx,
  { file, publish, keepGood, progress }: ImportEvents,
): Promise<Imported> {
  const { rows, problems } = checkRows(file);
  if (problems.length > 0 && !keepGood) {
    const message = `Nothing was imported: ${problems.length === 1 ? "one thing needs" : `${problems.length} things need`} to be corrected first.${rows.length > 0 ? " With --keep-good the other rows are taken in." : ""}`;
    throw new Refusal("invalid", { message, problems });
  }
  const kept = await ctx.transaction((tx) => keepRows(ctx, tx, { rows, publish, progress }));
  const count = (outcome: Kept["outcome"]) => kept.filter((one) => one.outcome === outcome).length;
  return {
    added: count("added"),
    changed: count("changed"),
    same: count("same"),
    ids: kept.map(({ id }) => id),
    problems,
    notes: rows.flatMap(({ row }) => (row.notes ?? []).map((note) => `${row.at}: ${note}`)),
  };
}

function checkRows({ rows, problems: before }: ReadFile): { rows: CheckedRow[]; problems: Problem[] } {
  const checked: CheckedRow[] = [];
  const problems: Problem[] = [...before];
  const keys = new Map<string, string>();
  for (const row of rows) {
    const earlier = row.key === undefined ? undefined : keys.get(row.key);
    const event = parseNewEvent(row.input);
    const figures = row.figures === undefined ? undefined : parseFigures(row.figures);
    const found = [
      ...(event.ok ? [] : event.problems),
      ...(figures === undefined || figures.ok ? [] : figures.problems),
    ];
    if (earlier !== undefined)
      found.push({ path: "", message: `This is the same event as ${earlier}. Remove one of them` });
    problems.push(
      ...found.map(({ path, message }) => ({ path: path === "" ? row.at : `${row.at}, ${path}`, message })),
    );
    if (row.key !== undefined && earlier === undefined) keys.set(row.key, row.at);
    if (event.ok && found.length === 0) checked.push({ row, event: event.value, figures });
  }
  return { rows: checked, problems };
}

interface KeepRows {
  rows: readonly CheckedRow[];
  publish: boolean;
  progress: CommandInput["progress"];
}

async function keepRows(ctx: EventsCtx, tx: PluginTx<object>, { rows, publish, progress }: KeepRows): Promise<Kept[]> {
  const kept: Kept[] = [];
  const ids = new Map<string, string>();
  for (const [index, { row, event, figures }] of rows.entries()) {
    const superEvent = row.partOf === undefined ? event.superEvent : (ids.get(row.partOf) ?? refOf(row));
    const series = row.series === undefined ? event.series : (ids.get(row.series) ?? event.series);
    const one = await keepEvent(ctx, tx, {
      event: { ...event, superEvent, series },
      key: row.key,
      publish,
      isFirst: row.series !== undefined && row.series === row.key,
    });
    if (row.key !== undefined) ids.set(row.key, one.id);
    if (figures?.ok) await ctx.participation.put(tx, { event: one.id, figures: figures.value });
    kept.push(one);
    progress(index + 1, rows.length, "events");
  }
  return kept;
}

/** A whole id or address may name an event that is not in the file. */
function refOf({ partOf = "", at }: ImportRow): string {
  if (/^[0-9a-z]{26}$/.test(partOf) || /^https?:/.test(partOf)) return partOf;
  const message = `There is no event “${partOf}” before this row. Put the event above its sessions, or give its id`;
  throw new Refusal("invalid", { message: "Nothing was imported.", problems: [{ path: `${at}, partOf`, message }] });
}
