import { coreMigrations } from "../../migrations/index.ts";
import type { Ledgers } from "../backup/index.ts";
import type { Composition } from "./composition.ts";
import { pluginsOf } from "./plugins-of.ts";

/** All migrations that this build knows: the core's, and each plugin's under its id. */
export function ledgersOf(composition: Composition): Ledgers {
  const plugins = pluginsOf(composition).map(({ id, migrations = {} }) => [id, migrations] as const);
  return { core: coreMigrations, ...Object.fromEntries(plugins) };
}
