import { type Event, type NewEvent, type NewOutput, parseFigures } from "../../../content/types/index.ts";
import type { EventsCtx, EventsTx } from "../events-ctx.ts";
import { editor } from "./editor.ts";
import { holdNames } from "./held-names.ts";
import type { ImportRow } from "./import-row.ts";
import type { RowChoice } from "./import-tables.ts";
import { settled } from "./judge-rows.ts";
import { putRedirect } from "./redirects.ts";
import { contentOf, contentOfOutput, fingerprint } from "./same-event.ts";

/** A row that somebody wants, checked once more. */
export interface WantedRow {
  row: ImportRow;
  /** The same as what is here is passed over, but the old address leads to it. */
  choice: RowChoice;
  ref?: string | undefined;
  event?: NewEvent | undefined;
  /** Fingerprint of what the source itself says; of the event where left out. */
  heard?: string | undefined;
  output?: NewOutput | undefined;
}

export interface TakenRow {
  id?: string | undefined;
  outcome?: "added" | "changed" | undefined;
  /** As it was here before. */
  before?: NewEvent | NewOutput | undefined;
}

interface Taking {
  run: string;
  /** The subscription, or "". */
  source: string;
}

/** Everything that is chosen, in the order of the file, in the caller's transaction; what is here already is not added twice. */
export async function takeRows(
  ctx: EventsCtx,
  tx: EventsTx,
  { rows, progress, ...taking }: Taking & { rows: readonly WantedRow[]; progress?: (done: number) => void },
): Promise<TakenRow[]> {
  const taken: TakenRow[] = [];
  const ids = new Map<string, string>();
  for (const [index, wanted] of rows.entries()) {
    const one = wanted.output
      ? await takeOutput(ctx, tx, wanted)
      : await takeEvent(ctx, tx, { wanted, ids, ...taking });
    const id = one.id ?? wanted.ref;
    if (wanted.row.key !== undefined && id !== undefined) ids.set(wanted.row.key, id);
    const old = wanted.row.input["sourceUrl"];
    if (id !== undefined && !id.includes(":") && typeof old === "string") {
      await putRedirect(tx, {
        url: old,
        kind: wanted.output ? "output" : "event",
        target: id,
        run: taking.run,
        own: ctx.site.origin,
      });
    }
    taken.push(one);
    progress?.(index + 1);
  }
  return taken;
}

interface TakeEvent extends Taking {
  wanted: WantedRow;
  ids: Map<string, string>;
}

async function takeEvent(ctx: EventsCtx, tx: EventsTx, { wanted, ids, source, run }: TakeEvent): Promise<TakenRow> {
  const { row, choice, ref, event } = wanted;
  if (choice === "leave" || event === undefined) return {};
  // A session whose event is left out has no place in the programme.
  if (row.partOf !== undefined && !ids.has(row.partOf) && !/^[0-9a-z]{26}$|^https?:/.test(row.partOf)) return {};
  const here = choice === "update" && ref !== undefined ? await ctx.events.find(ref, editor) : undefined;
  if (choice === "update" && here?.source.kind !== "local") return {};
  const whole = settled(row, event, { here, ids });
  const taken = here ? await change(ctx, tx, { here, whole }) : await add(ctx, tx, { row, whole });
  const figures = row.figures === undefined ? undefined : parseFigures(row.figures);
  if (figures?.ok) await ctx.participation.put(tx, { event: taken.id, figures: figures.value });
  if (row.people && row.people.length > 0)
    await holdNames(tx, { event: { ...whole, id: taken.id }, people: row.people, run });
  if (row.key !== undefined) {
    await putItem(tx, {
      source,
      key: row.key,
      id: taken.id,
      said: wanted.heard ?? fingerprint(event),
      kept: fingerprint(taken.kept),
    });
  }
  return taken;
}

type Taken = TakenRow & { id: string; kept: NewEvent };

async function change(ctx: EventsCtx, tx: EventsTx, { here, whole }: { here: Event; whole: NewEvent }): Promise<Taken> {
  const revised = await ctx.events.revise(tx, { id: here.id, event: whole });
  return { id: here.id, outcome: "changed", before: contentOf(here), kept: contentOf(revised) };
}

async function add(ctx: EventsCtx, tx: EventsTx, { row, whole }: { row: ImportRow; whole: NewEvent }): Promise<Taken> {
  const isFirst = row.series !== undefined && row.series === row.key;
  // The first event of a series names the series by its own id; the others come one by one, so that nothing is unrolled twice.
  const { rrule, ...single } = whole;
  const { id, added } = await ctx.events.add(tx, { event: isFirst ? single : whole, key: row.key });
  if (!added) return { id, kept: whole };
  if (!isFirst) {
    const isUnrolled = rrule !== undefined && whole.series === undefined;
    return { id, outcome: "added", kept: isUnrolled ? { ...whole, series: id } : whole };
  }
  const named = { ...whole, series: id };
  await ctx.events.revise(tx, { id, event: named });
  return { id, outcome: "added", kept: named };
}

async function takeOutput(ctx: EventsCtx, tx: EventsTx, { row, choice, ref, output }: WantedRow): Promise<TakenRow> {
  if (choice === "leave" || output === undefined) return {};
  if (choice === "add") {
    const { id, added } = await ctx.outputs.add(tx, { output, key: row.key });
    return added ? { id, outcome: "added" } : { id };
  }
  const here =
    ref === undefined ? undefined : await ctx.outputs.find(ref, { kind: "token", scopes: ["outputs:write"] });
  if (here === undefined) return {};
  await ctx.outputs.revise(tx, { id: here.id, output });
  return { id: here.id, outcome: "changed", before: contentOfOutput(here) };
}

async function putItem(
  tx: EventsTx,
  { source, key, id, said, kept }: { source: string; key: string; id: string; said: string; kept: string },
): Promise<void> {
  const columns = { event_id: id, said, kept, differs_at: null, gone_at: null };
  await tx.db
    .insertInto("events_item")
    .values({ source_id: source, key, ...columns })
    .onConflict((conflict) => conflict.columns(["source_id", "key"]).doUpdateSet(columns))
    .execute();
}
