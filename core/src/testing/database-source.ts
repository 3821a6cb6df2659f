import { coreMigrations } from "../../migrations/index.ts";
import { deriveId } from "../kit/index.ts";
import { migrate, openStore } from "../store/index.ts";

/** Where a suite's databases come from. */
export interface DatabaseSource {
  /** The address of a new, empty database. */
  empty(): Promise<string>;
  /** The address of a new database with all of the core's tables: a copy of one that was migrated once. */
  migrated(): Promise<string>;
  remove(): Promise<void>;
}

export async function migrateTemplate(url: string): Promise<void> {
  const store = await openStore({ url });
  await migrate(store, { ledger: "core", migrations: coreMigrations });
  await store.close();
}

/** Another name as soon as a migration is another one: `vitest --watch` keeps its PostgreSQL. */
export function templateName(): string {
  const text = Object.entries(coreMigrations).flatMap(([name, up]) => [name, up.toString()]);
  return `template_${deriveId(...text)}`;
}
