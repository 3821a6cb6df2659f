import type { Plugin } from "../plugin/index.ts";
import { migrate, type Store } from "../store/index.ts";
import { whyIncompatible } from "./check-plugin.ts";
import type { Running } from "./contributions.ts";
import { type CtxDeps, createCtx } from "./create-ctx.ts";
import type { PermissionBook } from "./permissions/permission-book.ts";
import type { PluginState } from "./plugin-state.ts";
import { readSettings } from "./read-settings.ts";

export interface PluginConfig {
  on: boolean;
  settings: Readonly<Record<string, unknown>>;
}

export interface Booted {
  state: PluginState;
  running?: Running;
}

interface Boot {
  store: Store;
  ctx: CtxDeps;
  taken: ReadonlySet<string>;
  config: PluginConfig | undefined;
  permissions: PermissionBook;
}

/** Checks, configures and migrates one plugin. Whatever goes wrong is its state, never the node's end. */
export async function bootPlugin(plugin: Plugin, { store, ctx, taken, config, permissions }: Boot): Promise<Booted> {
  const { id, version } = plugin;
  const reason = whyIncompatible(plugin, taken);
  if (reason !== undefined) return { state: { id, version, state: "incompatible", reason } };
  if (config?.on === false)
    return { state: { id, version, state: "off", reason: "Switched off in the configuration." } };
  try {
    const settings = await readSettings(plugin, config?.settings ?? {});
    if (plugin.migrations !== undefined) {
      await migrate(store, { ledger: id, migrations: plugin.migrations, prefix: `${id.replaceAll("-", "_")}_` });
    }
    const own = createCtx(ctx, { plugin, settings, permissions });
    return { state: { id, version, state: "running" }, running: { plugin, ctx: own } };
  } catch (error) {
    return { state: { id, version, state: "failed", reason: error instanceof Error ? error.message : String(error) } };
  }
}
