import { type Selectable, sql } from "kysely";
import { Refusal } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { limitOf, type Page, type PageQuery, readCursor, toPage } from "../kept/index.ts";
import type { Action, Category, TargetKind } from "../types/index.ts";
import { checkTarget } from "./clean-text.ts";
import { findMeasure } from "./measure-store.ts";
import { findItem, refOfRow } from "./moderated-item.ts";
import type { DecisionRow } from "./moderation-tables.ts";

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
  const item = await findItem(db, checkTarget(given));
  const decisions = await decisionsOf(db, item ? refOfRow(item.row) : given);
  if (!item && decisions.length === 0)
    throw new Refusal("not-found", {
      message: `There is no item or site ${given}. Give an id, the address of a page, or of a site https://host.`,
    });
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

/** What came and what was decided in one month of UTC. */
export interface ModerationFigures {
  /** `2026-11` */
  month: string;
  reports: { category: Category; count: number }[];
  decisions: { action: Action; count: number }[];
  appeals: number;
}

/** By month, the latest first; months in which nothing happened are left out. */
export async function moderationFigures(
  db: Db,
  { from, to }: { from: number; to: number },
): Promise<ModerationFigures[]> {
  const day = sql<number>`made_at / 86400000`;
  const within = <T extends "content_report" | "content_decision" | "content_appeal">(table: T) =>
    db
      .selectFrom(table as "content_report")
      .where("made_at", ">=", from)
      .where("made_at", "<", to);
  const count = sql<number>`count(*)`.as("count");
  const reports = await within("content_report")
    .select([day.as("day"), "category", count])
    .groupBy([day, "category"])
    .execute();
  const decisions = await within("content_decision")
    .select([day.as("day"), sql<Action>`action`.as("action"), count])
    .groupBy([day, sql`action`])
    .execute();
  const appeals = await within("content_appeal")
    .select([day.as("day"), count])
    .groupBy(day)
    .execute();
  const monthOf = ({ day: at }: { day: number }) => new Date(Number(at) * 86_400_000).toISOString().slice(0, 7);
  const months = new Set([...reports, ...decisions, ...appeals].map(monthOf));
  return [...months]
    .sort()
    .reverse()
    .map((month) => {
      const isHere = (row: { day: number }) => monthOf(row) === month;
      return {
        month,
        reports: addUp(reports.filter(isHere), "category"),
        decisions: addUp(decisions.filter(isHere), "action"),
        appeals: appeals.filter(isHere).reduce((total, row) => total + Number(row.count), 0),
      };
    });
}

function addUp<K extends string, Row extends Record<K, string> & { count: number }>(rows: readonly Row[], key: K) {
  const totals = new Map<Row[K], number>();
  for (const row of rows) totals.set(row[key], (totals.get(row[key]) ?? 0) + Number(row.count));
  return [...totals]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => ({ [key]: name, count }) as Record<K, Row[K]> & { count: number });
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
