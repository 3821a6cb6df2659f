import type { Ctx, PluginTx } from "../../plugin/index.ts";

export const capabilities = ["network:manage", "federation:read"] as const;

export interface NetworkTables {
  network_order: OrderRow;
}

/** Something that other sites have to be asked for: done by a job, told on the page. */
export interface OrderRow {
  id: string;
  kind: "follow" | "apply" | "answer";
  /** What the person typed, or the actor it is about. */
  target: string;
  /** JSON of what belongs to it. */
  details: string;
  /** Id of the person who wants it. */
  by: string;
  state: "waiting" | "failed";
  /** Why it failed, in words. */
  problem: string | null;
  made_at: number;
}

/** What this plugin can reach. */
export type NetworkCtx = Ctx<(typeof capabilities)[number], NetworkTables>;
export type NetworkTx = PluginTx<NetworkTables>;
