import type { Plugin } from "../../plugin/index.ts";
import { migrate, prefixOf, type Store } from "../../store/index.ts";
import type { Breakers } from "../breakers/breakers.ts";
import { createGuard } from "../breakers/guard.ts";
import { type CtxDeps, createCtx } from "../ctx/create-ctx.ts";
import type { PermissionBook } from "../permissions/permission-book.ts";
import { openPages } from "../run/open-pages.ts";
import type { Running } from "../run/running.ts";
import { readSettings } from "./read-settings.ts";

export interface BootDeps {
  store: Store;
  ctx: CtxDeps;
  permissions: PermissionBook;
  breakers: Breakers;
  /** Those that run, at each moment. */
  running(): readonly Running[];
}

/** Configures and migrates one plugin and opens its pages; throws whatever goes wrong. */
export async function bootPlugin(
  plugin: Plugin,
  settings: Readonly<Record<string, unknown>>,
  { store, ctx, permissions, breakers, running }: BootDeps,
): Promise<Running> {
  const { id, migrations } = plugin;
  const read = await readSettings(plugin, settings);
  if (migrations !== undefined) await migrate(store, { ledger: id, migrations, prefix: prefixOf(id) });
  const own = createCtx(ctx, { plugin, settings: read, permissions, running });
  const guard = createGuard(id, breakers);
  return {
    plugin,
    ctx: own,
    guard,
    rests: (contribution) => breakers.isOpen(id, contribution),
    pages: openPages(plugin, own),
  };
}
