import type { Tx } from "../../jobs/index.ts";
import type { Ctx, Plugin, PluginTx } from "../../plugin/index.ts";
import type { Guard } from "../breakers/guard.ts";
import type { OpenPages } from "./open-pages.ts";

/** A plugin that runs, with the context it was given. */
export interface Running {
  plugin: Plugin;
  ctx: Ctx;
  guard: Guard;
  /** Whether a contribution failed too often. */
  rests(contribution: string): boolean;
  pages: OpenPages;
}

/** The plugin's tables are typed by the plugin; at run time it is one transaction. */
export function toPluginTx(tx: Tx): PluginTx<object> {
  return tx as unknown as PluginTx<object>;
}
