import type { Arrival, Viewer } from "../../content/types/index.ts";
import { Refusal } from "../../kit/index.ts";
import type { DeskCtx, DeskState, HorizonRow, ItemRow, QuestionRow } from "./desk-ctx.ts";
import { type DeskFilter, readTag } from "./desk-filter.ts";
import { findHorizon, findItems, findTags, listHorizon, listQuestions, standing } from "./item-store.ts";

/** Something that came in, with where we stand with it. */
export interface DeskItem {
  arrival: Arrival;
  state: DeskState;
  /** Who put it there, and when; nobody while it is new. */
  by: Pick<ItemRow, "by_name" | "at"> | undefined;
  tags: readonly { vocabulary: string; term: string }[];
}

interface Asked {
  filter: DeskFilter;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** A page of the desk, the latest first. */
export async function listDesk(
  ctx: DeskCtx,
  { filter, cursor, limit = 20 }: Asked,
  viewer: Viewer,
): Promise<{ items: DeskItem[]; next: string | undefined }> {
  const { state, tag, ...narrowed } = filter;
  const query = { ...narrowed, ...standing(ctx.db, state, readTag(tag)) };
  const page = await ctx.arrivals.list({ ...query, now: ctx.clock.now(), limit, cursor }, viewer);
  return { items: await withStanding(ctx, page.items), next: page.next };
}

export async function withStanding(ctx: DeskCtx, arrivals: readonly Arrival[]): Promise<DeskItem[]> {
  const ids = arrivals.map(({ id }) => id);
  const [items, tags] = [await findItems(ctx.db, ids), await findTags(ctx.db, ids)];
  return arrivals.map((arrival) => {
    const by = items.get(arrival.id);
    return { arrival, state: by?.state ?? "new", by, tags: tags.get(arrival.id) ?? [] };
  });
}

/** How many stand in each state, up to 1,000. */
export async function countStates(ctx: DeskCtx, states: readonly DeskState[]): Promise<ReadonlyMap<DeskState, number>> {
  const counts = new Map<DeskState, number>();
  for (const state of states) counts.set(state, await ctx.arrivals.count(standing(ctx.db, state, undefined)));
  return counts;
}

export interface WholeItem extends DeskItem {
  questions: readonly QuestionRow[];
  horizon: HorizonRow | undefined;
}

export async function getItem(ctx: DeskCtx, id: string, viewer: Viewer): Promise<WholeItem> {
  const arrival = await ctx.arrivals.find({ id, now: ctx.clock.now() }, viewer);
  if (arrival === undefined) throw new Refusal("not-found");
  const [item] = await withStanding(ctx, [arrival]);
  if (item === undefined) throw new Refusal("not-found");
  return { ...item, questions: await listQuestions(ctx.db, id), horizon: await findHorizon(ctx.db, id) };
}

export interface OnHorizon {
  horizon: HorizonRow;
  /** Undefined when it was taken back since. */
  arrival: Arrival | undefined;
}

export async function readHorizon(ctx: DeskCtx, viewer: Viewer): Promise<OnHorizon[]> {
  const rows = await listHorizon(ctx.db);
  if (rows.length === 0) return [];
  const among = ctx.db.selectFrom("desk_horizon").select("desk_horizon.item");
  const { items } = await ctx.arrivals.list({ among, now: ctx.clock.now(), limit: 200 }, viewer);
  const found = new Map(items.map((arrival) => [arrival.id, arrival]));
  return rows.map((horizon) => ({ horizon, arrival: found.get(horizon.item) }));
}
