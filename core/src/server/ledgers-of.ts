import { coreMigrations } from "../../migrations/index.ts";
import type { Ledgers } from "../backup/index.ts";
import type { Plugin } from "../plugin/index.ts";

/** All migrations that are known here: the core's, and each plugin's under its id. */
export function ledgersOf(plugins: readonly Plugin[]): Ledgers {
  const own = plugins.map(({ id, migrations = {} }) => [id, migrations] as const);
  return { core: coreMigrations, ...Object.fromEntries(own) };
}
