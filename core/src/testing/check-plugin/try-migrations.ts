import { coreMigrations } from "../../../migrations/index.ts";
import type { Plugin } from "../../plugin/index.ts";
import { migrate, openStore, readSchema } from "../../store/index.ts";
import { sqliteFiles } from "../sqlite-files.ts";
import type { Findings } from "./finding.ts";
import { messageOf } from "./finding.ts";
import { prefixOf } from "./plugin-tables.ts";

/** Runs the migrations from nothing, and from every version that somebody may have: each ends in the same tables. */
export async function tryMigrations(
  plugin: Plugin,
  { findings, newDatabase }: { findings: Findings; newDatabase?: (() => Promise<string>) | undefined },
): Promise<void> {
  const { migrations = {} } = plugin;
  const names = Object.keys(migrations).sort();
  if (names.length === 0) return;
  const files = sqliteFiles();
  const kinds = [
    { database: "SQLite", fresh: files.migrated },
    ...(newDatabase === undefined ? [] : [{ database: "PostgreSQL", fresh: newDatabase }]),
  ];
  try {
    for (const { database, fresh } of kinds) {
      let whole: string | undefined;
      // What fails from nothing fails from everywhere.
      for (const count of names.keys()) {
        const from = count === 0 ? "from nothing" : `from ${names[count - 1]}`;
        const made = await migrateFrom({ plugin, names, count, url: await fresh() }).catch((error: unknown) => {
          findings.add("migrations", `${database}, ${from}: ${messageOf(error)}`);
          return undefined;
        });
        if (made === undefined) break;
        whole ??= made;
        if (made !== whole)
          findings.add("migrations", `${database}, ${from}: the tables differ from those made at once`);
      }
    }
  } finally {
    await files.remove();
  }
}

interface From {
  plugin: Plugin;
  names: readonly string[];
  /** How many of them ran in a version before this one. */
  count: number;
  url: string;
}

/** What the tables consist of in the end. */
async function migrateFrom({ plugin, names, count, url }: From): Promise<string> {
  const store = await openStore({ url });
  try {
    const migrations = plugin.migrations ?? {};
    const given = { ledger: plugin.id, prefix: prefixOf(plugin) };
    await migrate(store, { ledger: "core", migrations: coreMigrations });
    const earlier = Object.fromEntries(Object.entries(migrations).filter(([name]) => names.indexOf(name) < count));
    await migrate(store, { ...given, migrations: earlier });
    await migrate(store, { ...given, migrations });
    const again = await migrate(store, { ...given, migrations });
    if (again.applied.length > 0) throw new Error(`${again.applied.join(", ")} ran a second time`);
    const schema = [...(await readSchema(store.db))].filter(([, { name }]) => name.startsWith(prefixOf(plugin)));
    return JSON.stringify(schema.map(([key, { definition }]) => [key, definition]).sort());
  } finally {
    await store.close();
  }
}
