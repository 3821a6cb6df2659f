import type { ExportRow } from "@nri-commons/core/plugin";
import { listBriefs } from "../brief/brief-store.ts";
import { listConsultations } from "../guidelines/consultation-store.ts";
import type { LabsCtx } from "../policy-labs-ctx.ts";
import { listAllRisks } from "../risks/risk-store.ts";
import { listSignals } from "../signals/list-signals.ts";
import { countEverywhere } from "../signals/signal-store.ts";
import { listTrials } from "../trials/trial-store.ts";
import { consultationRow, optionRow, riskRow, signalRow, trialRow } from "./rows.ts";

interface Page<Item> {
  items: readonly Item[];
  next: string | undefined;
}

/** All pages of a list, one after the other. */
async function* allOf<Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const { items, next } = await read(cursor);
    yield* items;
    cursor = next;
  } while (cursor !== undefined);
}

/** Everything that everybody sees already, as tables: nothing of it is about a person who did not say it in public. */
export const openRows = {
  async *signals(ctx: LabsCtx): AsyncGenerator<ExportRow> {
    for await (const signal of allOf((cursor) => listSignals(ctx.db, { cursor, limit: 200 })))
      yield signalRow(ctx, signal, signal.source ? {} : await countEverywhere(ctx.db, signal.id));
  },
  async *risks(ctx: LabsCtx): AsyncGenerator<ExportRow> {
    const labs = await openLabs(ctx);
    const ids = [...labs.keys()];
    for await (const risk of allOf((cursor) => listAllRisks(ctx.db, { labs: ids, limit: 200, cursor })))
      yield riskRow(ctx, risk, labs.get(risk.lab) ?? {});
  },
  async *options(ctx: LabsCtx): AsyncGenerator<ExportRow> {
    for await (const brief of allOf((cursor) => listBriefs(ctx.db, { cursor, limit: 100 })))
      for (const option of brief.options) yield optionRow(ctx, brief, option);
  },
  async *trials(ctx: LabsCtx): AsyncGenerator<ExportRow> {
    for await (const trial of allOf((cursor) => listTrials(ctx.db, { cursor, limit: 200 }))) yield trialRow(ctx, trial);
  },
  async *consultations(ctx: LabsCtx): AsyncGenerator<ExportRow> {
    for await (const one of allOf((cursor) => listConsultations(ctx, { cursor, limit: 200 })))
      yield consultationRow(ctx, one);
  },
};

export type OpenTable = keyof typeof openRows;

/** Titles of the labs of this site that everybody sees. */
export async function openLabs({ db }: Pick<LabsCtx, "db">): Promise<ReadonlyMap<string, Record<string, string>>> {
  const rows = await db
    .selectFrom("policy_labs_lab")
    .select(["id", "doc"])
    .where("origin", "is", null)
    .where("state", "in", ["open", "closed"])
    .execute();
  return new Map(rows.map(({ id, doc }) => [id, JSON.parse(doc).title]));
}
