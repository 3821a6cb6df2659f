import type { Selectable } from "kysely";
import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { limitOf, type Page, type PageQuery, readCursor, toPage } from "../kept/index.ts";
import { findMeasure } from "./measure-store.ts";
import { findItem, refOfRow } from "./moderated-item.ts";
import type { Action, Category, DecisionRow, TargetKind } from "./moderation-tables.ts";

export interface Decision {
  n: number;
  action: Action;
  target: string;
  kind: TargetKind;
  origin: string | undefined;
  reason: Category;
  note: string;
  by: string;
  at: number;
  /** The decision that it ends or confirms. */
  undoes: number | undefined;
  appeal: number | undefined;
  /** Whether it is what is in force on its target now. */
  inForce: boolean;
}

export async function findDecision(db: Db, n: number): Promise<Decision | undefined> {
  const row = await db.selectFrom("content_decision").selectAll().where("n", "=", n).executeTakeFirst();
  return row && toDecision(row, await inForceOn(db, row.target));
}

/** Everything that was decided on one item or site, the latest first; 100 at most. */
export async function decisionsOf(db: Db, target: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom("content_decision")
    .selectAll()
    .where("target", "=", target)
    .orderBy("n", "desc")
    .limit(100)
    .execute();
  const inForce = await inForceOn(db, target);
  return rows.map((row) => toDecision(row, inForce));
}

/** The same for an item by id or IRI, or a site by its origin: what its owner is told. */
export async function whyOf(db: Db, given: string): Promise<Decision[]> {
  const item = await findItem(db, given);
  const decisions = await decisionsOf(db, item ? refOfRow(item.row) : given);
  if (!item && decisions.length === 0)
    throw new Refusal("not-found", { message: `There is no item or site ${given}.` });
  return decisions;
}

/** What was decided, without what could name a person: items are not named, and what was written is not told. */
export interface PublicDecision {
  n: number;
  at: number;
  action: Action;
  kind: TargetKind;
  reason: Category;
  /** Of a measure against a whole site. */
  site: string | undefined;
  undoes: number | undefined;
  inForce: boolean;
}

export async function listPublicDecisions(db: Db, query: PageQuery): Promise<Page<PublicDecision>> {
  const limit = limitOf(query);
  const after = readCursor(query);
  let decisions = db
    .selectFrom("content_decision as d")
    .leftJoin("content_measure as m", "m.decision", "d.n")
    .select(["d.n", "d.made_at", "d.action", "d.kind", "d.reason", "d.origin", "d.undoes", "m.decision as force"])
    .where("d.action", "<>", "dismiss");
  if (after) decisions = decisions.where("d.n", "<", after.at);
  const rows = await decisions
    .orderBy("d.n", "desc")
    .limit(limit + 1)
    .execute();
  return toPage(rows, {
    limit,
    position: ({ n }) => ({ at: n, id: "" }),
    toItem: ({ n, made_at, action, kind, reason, origin, undoes, force }) => ({
      n,
      at: made_at,
      action,
      kind,
      reason,
      site: kind === "site" ? (origin ?? undefined) : undefined,
      undoes: undoes ?? undefined,
      inForce: force !== null,
    }),
  });
}

export interface ModerationFigures {
  reports: { category: Category; count: number }[];
  decisions: { action: Action; count: number }[];
  appeals: number;
}

/** How many reports came and what was decided between two instants. */
export async function moderationFigures(
  db: Db,
  { from, to }: { from: number; to: number },
): Promise<ModerationFigures> {
  const reports = await db
    .selectFrom("content_report")
    .select((select) => ["category", select.fn.countAll<number>().as("count")])
    .where("made_at", ">=", from)
    .where("made_at", "<", to)
    .groupBy("category")
    .orderBy("category")
    .execute();
  const decisions = await db
    .selectFrom("content_decision")
    .select((select) => ["action", select.fn.countAll<number>().as("count")])
    .where("made_at", ">=", from)
    .where("made_at", "<", to)
    .groupBy("action")
    .orderBy("action")
    .execute();
  const { count } = await db
    .selectFrom("content_appeal")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("made_at", ">=", from)
    .where("made_at", "<", to)
    .executeTakeFirstOrThrow();
  return {
    reports: reports.map((row) => ({ ...row, count: Number(row.count) })),
    decisions: decisions.map((row) => ({ ...row, count: Number(row.count) })),
    appeals: Number(count),
  };
}

async function inForceOn(db: Db, target: string): Promise<number | undefined> {
  return (await findMeasure(db, target))?.decision;
}

function toDecision(row: Selectable<DecisionRow>, inForce: number | undefined): Decision {
  const { n, action, target, kind, origin, reason, note, made_by, made_at, undoes, appeal } = row;
  return {
    n,
    action,
    target,
    kind,
    origin: origin ?? undefined,
    reason,
    note,
    by: made_by,
    at: made_at,
    undoes: undoes ?? undefined,
    appeal: appeal ?? undefined,
    inForce: n === inForce,
  };
}
