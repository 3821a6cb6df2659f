import type { Ctx, PluginTx } from "../../plugin/index.ts";

export const capabilities = ["events:read", "directory:read", "federation:read", "undertakings:read"] as const;

export interface OverlapTables {
  overlaps_decision: DecisionRow;
}

/** What was decided on a pair; the latest of a pair holds, the ones before it tell how it came about. */
export interface DecisionRow {
  id: string;
  /** As `pairOf` names it. */
  pair: string;
  one: string;
  other: string;
  score: number;
  proposal: Proposal;
  state: DecisionState;
  note: string;
  by_name: string;
  at: number;
}

export const proposals = ["merge", "co-host", "apart"] as const;
export type Proposal = (typeof proposals)[number];

/** `open`: it was taken up again and waits for a word as before. */
export const decisionStates = ["proposed", "agreed", "declined", "open"] as const;
export type DecisionState = (typeof decisionStates)[number];

/** What this plugin can reach. */
export type OverlapsCtx = Ctx<(typeof capabilities)[number], OverlapTables>;
export type OverlapsTx = PluginTx<OverlapTables>;
