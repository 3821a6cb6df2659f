import { coreMigrations } from "../../migrations/index.ts";
import { deriveId } from "../kit/index.ts";
import type { Plugin } from "../plugin/index.ts";
import { migrate, openStore, prefixOf } from "../store/index.ts";

/** Where a suite's databases come from. */
export interface DatabaseSource {
  /** The address of a new, empty database. */
  empty(): Promise<string>;
  /** The address of a new database with all of the core's tables: a copy of one that was migrated once. */
  migrated(): Promise<string>;
  remove(): Promise<void>;
}

/** What of a plugin makes tables. */
export type MigratedPlugin = Pick<Plugin, "id" | "migrations">;

export async function migrateTemplate(url: string, plugins: readonly MigratedPlugin[] = []): Promise<void> {
  const store = await openStore({ url });
  await migrate(store, { ledger: "core", migrations: coreMigrations });
  for (const { id, migrations = {} } of plugins) await migrate(store, { ledger: id, migrations, prefix: prefixOf(id) });
  await store.close();
}

/** Another name as soon as a migration is another one: `vitest --watch` keeps its PostgreSQL. */
export function templateName(plugins: readonly MigratedPlugin[] = []): string {
  const all = [coreMigrations, ...plugins.map(({ migrations = {} }) => migrations)];
  const text = all.flatMap((migrations) => Object.entries(migrations).flatMap(([name, up]) => [name, up.toString()]));
  return `template_${deriveId(...text)}`;
}
