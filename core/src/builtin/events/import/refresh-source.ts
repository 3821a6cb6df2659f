import type { EventsCtx, EventsTx } from "../events-ctx.ts";
import { editor } from "./editor.ts";
import { fetchEvents } from "./fetch-events.ts";
import type { ReadFile } from "./import-row.ts";
import type { ItemRow, SourceRow } from "./import-tables.ts";
import { type JudgedRow, judgeRows } from "./judge-rows.ts";
import { readText } from "./read-run.ts";
import { insertRun, putRows } from "./run-store.ts";
import { fingerprint } from "./same-event.ts";
import { updateSource } from "./subscribe.ts";
import { recordTaken } from "./take-import.ts";
import { takeRows } from "./take-rows.ts";

const everyMs = 6 * 3_600_000;
const againMs = 3_600_000;

export interface Told {
  added: number;
  changed: number;
  same: number;
  waiting: number;
}

/**
 * One contact with a subscribed source. What changed there changes here, unless it was changed here since; what is new waits for a
 * person, or comes in as a draft where that is wanted; what vanished there is told and stays.
 */
export async function refreshSource(ctx: EventsCtx, source: SourceRow): Promise<void> {
  const now = ctx.clock.now();
  const fetched = await fetchEvents(ctx, source.url, source.etag);
  if (fetched.ok && "unchanged" in fetched) {
    const quiet = { asked_at: now, read_at: now, problem: null, next_at: now + everyMs };
    return ctx.transaction((tx) => updateSource(tx, source.id, quiet));
  }
  const read = fetched.ok ? await readText({ ...source, name: source.url }, fetched.text) : fetched.trouble;
  if (typeof read === "string") {
    const trouble = { asked_at: now, problem: read, next_at: now + againMs };
    return ctx.transaction((tx) => updateSource(tx, source.id, trouble));
  }
  const judged = await judgeRows(ctx, read, source.id);
  const items = await ctx.db.selectFrom("events_item").selectAll().where("source_id", "=", source.id).execute();
  const vanished = read.isPart ? new Set<string>() : await vanishedOf(ctx, read, items);
  await ctx.transaction(async (tx) => {
    const told = await takeNews(ctx, tx, { source, judged, items });
    await markItems(tx, { source: source.id, judged, items, vanished });
    await adopt(tx, { source: source.id, judged, items });
    await updateSource(tx, source.id, {
      ...{ asked_at: now, read_at: now, problem: null, next_at: now + everyMs },
      ...{ etag: fetched.ok && "etag" in fetched ? (fetched.etag ?? null) : null, told: JSON.stringify(told) },
    });
  });
}

interface News {
  source: SourceRow;
  judged: readonly JudgedRow[];
  items: readonly ItemRow[];
}

async function takeNews(ctx: EventsCtx, tx: EventsTx, { source, judged, items }: News): Promise<Told> {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const isOurs = ({ row }: JudgedRow) => row.key !== undefined && byKey.has(row.key);
  const isTaken = (row: JudgedRow) =>
    (isOurs(row) && row.choice === "update") ||
    (source.takes_new === 1 && row.action === "new" && row.kind !== "output");
  const news = judged.map((row) => ({ ...row, choice: isTaken(row) ? row.choice : ("leave" as const) }));
  const counts = { added: 0, changed: 0 };
  if (news.some(({ choice }) => choice !== "leave")) {
    const run = await insertRun(ctx, tx, { ...runOf(source), state: "taken", ended_at: tx.now });
    // Those that are left are there, so that sessions find the event that they belong to.
    const taken = await takeRows(ctx, tx, { run, source: source.id, rows: news });
    const kept = news.flatMap((row, index) => (taken[index]?.outcome ? [{ row, one: taken[index] }] : []));
    await putRows(
      tx,
      run,
      kept.map(({ row }, number) => ({ ...row, number })),
    );
    await recordTaken(
      tx,
      run,
      kept.map(({ one }) => one),
    );
    counts.added = kept.filter(({ one }) => one.outcome === "added").length;
    counts.changed = kept.length - counts.added;
  }
  const open = judged.filter((row) => !isOurs(row) && !isTaken(row) && row.action !== "same");
  await putOpenRun(ctx, tx, { source, open, judged });
  return { ...counts, same: judged.filter(({ action }) => action === "same").length, waiting: open.length };
}

/** One import a source with what waits; its sessions need the events above them, so the whole file is shown. */
async function putOpenRun(
  ctx: EventsCtx,
  tx: EventsTx,
  { source, open, judged }: { source: SourceRow; open: readonly JudgedRow[]; judged: readonly JudgedRow[] },
): Promise<void> {
  const before = await tx.db
    .selectFrom("events_run")
    .select("id")
    .where("source_id", "=", source.id)
    .where("state", "=", "preview")
    .executeTakeFirst();
  const wanted = open.some(({ action }) => action !== "unreadable") ? judged : [];
  if (before && wanted.length === 0) {
    await tx.db.deleteFrom("events_run_row").where("run_id", "=", before.id).execute();
    await tx.db.deleteFrom("events_run").where("id", "=", before.id).execute();
  }
  if (wanted.length === 0) return;
  const run = before?.id ?? (await insertRun(ctx, tx, { ...runOf(source), state: "preview" }));
  await putRows(tx, run, wanted);
}

/** What was taken in from a file before and says the same follows its source from now on. */
async function adopt(tx: EventsTx, { source, judged, items }: Omit<Mark, "vanished">): Promise<void> {
  const known = new Set(items.map(({ key }) => key));
  for (const { action, row, ref, event, heard } of judged) {
    if (action !== "same" || row.key === undefined || known.has(row.key) || ref === undefined || event === undefined)
      continue;
    const kept = fingerprint(event);
    await tx.db
      .insertInto("events_item")
      .values({
        source_id: source,
        key: row.key,
        event_id: ref,
        said: heard ?? kept,
        kept,
        differs_at: null,
        gone_at: null,
      })
      .onConflict((conflict) => conflict.columns(["source_id", "key"]).doNothing())
      .execute();
  }
}

function runOf({ id, url, zone, lang }: SourceRow) {
  return { source_id: id, name: url, url, zone, lang };
}

/** What is over leaves many calendars by itself: only what lies ahead has vanished. */
async function vanishedOf(ctx: EventsCtx, { rows }: ReadFile, items: readonly ItemRow[]): Promise<ReadonlySet<string>> {
  const there = new Set(rows.map(({ key }) => key));
  const missing = items.filter(({ key }) => !there.has(key)).slice(0, 500);
  const vanished = new Set<string>();
  for (const { key, event_id: id } of missing) {
    const event = await ctx.events.find(id, editor);
    if (event && event.end > ctx.clock.now()) vanished.add(key);
  }
  return vanished;
}

interface Mark {
  source: string;
  judged: readonly JudgedRow[];
  items: readonly ItemRow[];
  vanished: ReadonlySet<string>;
}

async function markItems(tx: EventsTx, { source, judged, items, vanished }: Mark): Promise<void> {
  const rows = new Map(judged.flatMap((row) => (row.row.key === undefined ? [] : [[row.row.key, row] as const])));
  for (const item of items) {
    const row = rows.get(item.key);
    const differs = row?.action === "changed" && row.choice === "leave" && row.heard !== item.said;
    const differs_at = differs ? (item.differs_at ?? tx.now) : null;
    const gone_at = vanished.has(item.key) ? (item.gone_at ?? tx.now) : null;
    if (differs_at === item.differs_at && gone_at === item.gone_at) continue;
    await tx.db
      .updateTable("events_item")
      .set({ differs_at, gone_at })
      .where("source_id", "=", source)
      .where("key", "=", item.key)
      .execute();
  }
}
