import {
  type Event,
  type NewEvent,
  type NewOutput,
  type Output,
  parseFigures,
  parseNewEvent,
  parseNewOutput,
  refOf,
} from "../../../content/types/index.ts";
import type { Problem } from "../../../kit/index.ts";
import type { EventsCtx } from "../events-ctx.ts";
import { keepNames } from "./held-names.ts";
import type { ImportRow, ReadFile } from "./import-row.ts";
import type { ItemRow, RowAction, RowChoice } from "./import-tables.ts";
import { differsNote, rowNotes } from "./row-notes.ts";
import { contentOf, contentOfOutput, differences, fingerprint, isSame } from "./same-event.ts";

/** One row of a file, held against what is here: what it is, what would happen to it, and why not. */
export interface JudgedRow {
  number: number;
  row: ImportRow;
  kind: "event" | "session" | "output";
  action: RowAction;
  /** What it is the same as, changes, or is a duplicate of: the id of ours, the IRI of what belongs to another site. */
  ref?: string | undefined;
  /** What is done with it unless a person says otherwise. */
  choice: RowChoice;
  problems: readonly Problem[];
  notes: readonly string[];
  event?: NewEvent | undefined;
  /** Fingerprint of what the source itself says. */
  heard?: string | undefined;
  output?: NewOutput | undefined;
}

/** Reads only: nothing is written before a person has confirmed. `source` is the subscription that the rows come from. */
export async function judgeRows(ctx: EventsCtx, file: ReadFile, source = ""): Promise<JudgedRow[]> {
  const keys = file.rows.flatMap(({ key }) => key ?? []);
  const known: Known = {
    events: await ctx.events.byKey(keys),
    outputs: await ctx.outputs.byKey(keys),
    items: await itemsOf(ctx, source),
    ids: new Map(),
    seen: new Map(),
  };
  for (const [key, event] of known.events) known.ids.set(key, event.id);
  for (const [key, { event_id: id }] of known.items) known.ids.set(key, id);
  const judged: JudgedRow[] = [];
  for (const [number, row] of file.rows.entries()) {
    const one = row.kind === "output" ? await judgeOutput(ctx, row, known) : await judgeEvent(ctx, row, known);
    if (row.key !== undefined && !known.seen.has(row.key)) known.seen.set(row.key, row.at);
    judged.push({ number, row, ...one, notes: [...(row.notes ?? []), ...(one.notes ?? [])] });
  }
  return judged;
}

interface Known {
  events: Map<string, Event>;
  outputs: Map<string, Output>;
  items: Map<string, ItemRow>;
  /** The thing here behind a key: its own, or the one that it is a duplicate of. */
  ids: Map<string, string>;
  /** Where in this file a key stood first. */
  seen: Map<string, string>;
}

type Judgement = Omit<JudgedRow, "number" | "row" | "notes"> & { notes?: readonly string[] };

async function itemsOf(ctx: EventsCtx, source: string): Promise<Map<string, ItemRow>> {
  const items = await ctx.db.selectFrom("events_item").selectAll().where("source_id", "=", source).execute();
  return new Map(items.map((item) => [item.key, item]));
}

async function judgeEvent(ctx: EventsCtx, row: ImportRow, known: Known): Promise<Judgement> {
  const kind = row.partOf === undefined ? ("event" as const) : ("session" as const);
  const parsed = parseNewEvent(row.input);
  const problems = [
    ...(parsed.ok ? [] : parsed.problems),
    ...figureProblems(row),
    ...repeated(row, known),
    ...parentProblems(row, known),
  ];
  if (!parsed.ok || problems.length > 0) return { kind, action: "unreadable", choice: "leave", problems };
  const item = row.key === undefined ? undefined : known.items.get(row.key);
  const here = row.key === undefined ? undefined : (known.events.get(row.key) ?? (await findById(ctx, item?.event_id)));
  const heard = fingerprint(parsed.value);
  if (here) return { kind, heard, ...againstKnown({ row, event: parsed.value, here, item, known }) };
  const alike = await ctx.events.findDuplicate({ ...parsed.value, sourceUrl: parsed.value.sourceUrl });
  if (alike === undefined) return { kind, heard, action: "new", choice: "add", problems: [], event: parsed.value };
  const ref = refOf(alike);
  if (row.key !== undefined) known.ids.set(row.key, ref);
  return { kind, heard, action: "duplicate", ref, choice: "leave", problems: [], event: parsed.value };
}

function findById(ctx: EventsCtx, id: string | undefined): Promise<Event | undefined> {
  return id === undefined
    ? Promise.resolve(undefined)
    : ctx.events.find(id, { kind: "token", scopes: ["events:write"] });
}

interface Compared {
  row: ImportRow;
  event: NewEvent;
  here: Event;
  item: ItemRow | undefined;
  known: Known;
}

function againstKnown({ row, event: said, here, item, known }: Compared): Omit<Judgement, "kind"> {
  const event = settled(row, said, { here, ids: known.ids });
  const base = { ref: here.id, problems: [], event };
  if (here.visibility === "withdrawn") {
    return { ...base, action: "same", choice: "leave", notes: [rowNotes.withdrawn] };
  }
  if (isSame(here, event)) return { ...base, action: "same", choice: "leave" };
  const fields = differences(contentOf(here), event);
  const isEdited = item !== undefined && item.kept !== fingerprint(contentOf(here));
  return isEdited
    ? { ...base, action: "changed", choice: "leave", notes: [differsNote(fields), rowNotes.edited] }
    : { ...base, action: "changed", choice: "update", notes: [differsNote(fields)] };
}

/** The event as it would be kept: below the event of this node, in its series, with the names that were confirmed here. */
export function settled(
  row: ImportRow,
  event: NewEvent,
  { here, ids }: { here: Event | undefined; ids: ReadonlyMap<string, string> },
): NewEvent {
  const superEvent = row.partOf === undefined ? event.superEvent : (ids.get(row.partOf) ?? row.partOf);
  const isUnrolled = event.rrule !== undefined && row.series === undefined && event.series === undefined;
  const series =
    row.series === undefined ? (isUnrolled ? here?.series : event.series) : (ids.get(row.series) ?? event.series);
  const whole: NewEvent = { ...event, superEvent, series };
  for (const field of ["superEvent", "series"] as const) if (whole[field] === undefined) delete whole[field];
  return here ? keepNames(whole, here, row.people ?? []) : whole;
}

async function judgeOutput(ctx: EventsCtx, row: ImportRow, known: Known): Promise<Judgement> {
  const kind = "output" as const;
  const parsed = parseNewOutput(row.input, { isRegistry: false });
  const problems = [...(parsed.ok ? [] : parsed.problems), ...repeated(row, known)];
  if (!parsed.ok || problems.length > 0) return { kind, action: "unreadable", choice: "leave", problems };
  const output = parsed.value;
  const here = row.key === undefined ? undefined : known.outputs.get(row.key);
  if (here === undefined) {
    const alike = await ctx.outputs.findDuplicate({ sourceUrl: output.sourceUrl });
    const base = { kind, choice: "leave" as const, problems: [], output };
    return alike === undefined ? { ...base, action: "new" } : { ...base, action: "duplicate", ref: alike.id };
  }
  const fields = here.visibility === "withdrawn" ? [] : differences(contentOfOutput(here), output);
  if (fields.length === 0) return { kind, action: "same", ref: here.id, choice: "leave", problems: [], output };
  const notes = [differsNote(fields), rowNotes.compare];
  return { kind, action: "changed", ref: here.id, choice: "leave", problems: [], output, notes };
}

function figureProblems({ figures }: ImportRow): Problem[] {
  const parsed = figures === undefined ? undefined : parseFigures(figures);
  return parsed === undefined || parsed.ok ? [] : parsed.problems;
}

function repeated({ key }: ImportRow, { seen }: Known): Problem[] {
  const earlier = key === undefined ? undefined : seen.get(key);
  if (earlier === undefined) return [];
  return [{ path: "", message: `This is the same event as ${earlier}. Remove one of them` }];
}

/** A whole id or address may name an event that is not in the file. */
function parentProblems({ partOf }: ImportRow, { seen, ids }: Known): Problem[] {
  if (partOf === undefined || seen.has(partOf) || ids.has(partOf)) return [];
  if (/^[0-9a-z]{26}$/.test(partOf) || /^https?:/.test(partOf)) return [];
  const message = `There is no event “${partOf}” before this row. Put the event above its sessions, or give its id`;
  return [{ path: "partOf", message }];
}
