import type { Plugin } from "../../plugin/index.ts";
import { isUpToDate } from "../../store/index.ts";
import { createCtx } from "../ctx/create-ctx.ts";
import type { Keeper } from "../run/personal-data.ts";
import type { BootDeps } from "./boot-plugin.ts";
import type { PluginConfig } from "./decide.ts";
import { readSettings } from "./read-settings.ts";

/** A plugin that does not run but has its tables: what it keeps of people is found and erased all the same. */
export async function findKeeper(
  plugin: Plugin,
  config: PluginConfig | undefined,
  { store, ctx, permissions, running }: BootDeps,
): Promise<Keeper | undefined> {
  const { id, privacy, migrations = {} } = plugin;
  if (privacy === undefined) return undefined;
  try {
    if (!(await isUpToDate(store, { ledger: id, migrations }))) return undefined;
    const settings = await readSettings(plugin, config?.settings ?? {});
    return { plugin, ctx: createCtx(ctx, { plugin, settings, permissions, running }) };
  } catch (err) {
    ctx.log.warn({ plugin: id, err }, "what a plugin that does not run keeps of people cannot be reached");
    return undefined;
  }
}
