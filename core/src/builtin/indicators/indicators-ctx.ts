import type { Ctx, PluginTx } from "../../plugin/index.ts";

export const capabilities = [
  "indicators:read",
  "events:read",
  "participation:write",
  "directory:read",
  "federation:read",
] as const;

export interface IndicatorTables {
  indicators_word: WordRow;
}

/** What people say beside an indicator: notes for two audiences, and the dataset of others that it can be compared with. */
export interface WordRow {
  indicator: string;
  /** Shown with the figures. */
  public_note: string;
  /** For the people of this node: gaps, doubts, what to do about them. */
  internal_note: string;
  dataset_name: string;
  /** As that dataset calls it. */
  dataset_id: string;
  dataset_url: string;
  by_name: string;
  at: number;
}

/** What this plugin can reach. */
export type IndicatorsCtx = Ctx<(typeof capabilities)[number], IndicatorTables>;
export type IndicatorsTx = PluginTx<IndicatorTables>;
