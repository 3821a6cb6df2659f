import type { Tx } from "../../jobs/index.ts";
import type { Db } from "../../store/index.ts";
import { fromDoc, nextRevision } from "../kept/index.ts";
import type { Figures, Ref } from "../types/index.ts";

declare module "../../store/tables.ts" {
  interface Tables {
    content_figures: FiguresRow;
  }
}

declare module "../../jobs/tx.ts" {
  interface Facts {
    "participation.reported": { event: Ref; revision: number };
  }
}

export interface FiguresRow {
  event: Ref;
  reported_by: string;
  updated_at: number;
  doc: string;
}

/** What one source reports of an event; reporting again replaces what it said before. */
export async function putFigures(tx: Tx, { event, figures }: { event: Ref; figures: Figures }): Promise<void> {
  const doc = JSON.stringify(figures);
  const known = await tx.db
    .selectFrom("content_figures")
    .selectAll()
    .where("event", "=", event)
    .where("reported_by", "=", figures.reportedBy)
    .executeTakeFirst();
  if (known?.doc === doc) return;
  const revision = nextRevision(tx.now, known?.updated_at ?? 0);
  const row = { event, reported_by: figures.reportedBy, updated_at: revision, doc };
  await tx.db
    .insertInto("content_figures")
    .values(row)
    .onConflict((conflict) => conflict.columns(["event", "reported_by"]).doUpdateSet({ doc, updated_at: revision }))
    .execute();
  await tx.fact("participation.reported", { event, revision });
}

/** What was reported of some events, by event. Nothing there means not reported, never 0. */
export async function listFigures(db: Db, events: readonly Ref[]): Promise<Map<Ref, Figures[]>> {
  const found = new Map<Ref, Figures[]>();
  if (events.length === 0) return found;
  const rows = await db
    .selectFrom("content_figures")
    .selectAll()
    .where("event", "in", events)
    .orderBy("reported_by")
    .execute();
  for (const row of rows) {
    found.set(row.event, [...(found.get(row.event) ?? []), fromDoc<Figures>(row.doc)]);
  }
  return found;
}
