import { coreMigrations } from "../../../migrations/index.ts";
import type { Plugin } from "../../plugin/index.ts";
import { migrate, openStore, readSchema, type Store } from "../../store/index.ts";
import { sqliteFiles } from "../sqlite-files.ts";
import type { Findings } from "./finding.ts";
import { messageOf } from "./finding.ts";
import { prefixOf } from "./plugin-tables.ts";

/** From so many versions they run to the end at once, spread over all of them; every version is passed on the way. */
const most = 8;

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
      for (const { from, stops } of waysThrough(names)) {
        const made = await migrateBy({ plugin, names, stops, url: await fresh() }).catch((error: unknown) => {
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

interface Way {
  from: string;
  /** After how many of them the node is stopped and started again. */
  stops: readonly number[];
}

function waysThrough(names: readonly string[]): Way[] {
  const every = Math.ceil(names.length / most);
  const starts = [...names.keys()].filter((count) => count % every === 0);
  const ways = starts.map((count) => ({
    from: count === 0 ? "from nothing" : `from ${names[count - 1]}`,
    stops: count === 0 ? [] : [count],
  }));
  return every === 1 ? ways : [...ways, { from: "one by one", stops: [...names.keys()].slice(1) }];
}

interface By extends Pick<Way, "stops"> {
  plugin: Plugin;
  names: readonly string[];
  url: string;
}

/** What the tables consist of in the end. */
async function migrateBy({ plugin, names, stops, url }: By): Promise<string> {
  const all = plugin.migrations ?? {};
  const opened = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore({ url });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const run = (count: number) =>
    opened(async (store) => {
      await migrate(store, { ledger: "core", migrations: coreMigrations });
      const migrations = Object.fromEntries(Object.entries(all).filter(([name]) => names.indexOf(name) < count));
      return migrate(store, { ledger: plugin.id, prefix: prefixOf(plugin), migrations });
    });
  for (const count of [...stops, names.length]) await run(count);
  const { applied } = await run(names.length);
  if (applied.length > 0) throw new Error(`${applied.join(", ")} ran a second time`);
  const schema = [...(await opened(({ db }) => readSchema(db)))].filter(([, { name }]) =>
    name.startsWith(prefixOf(plugin)),
  );
  return JSON.stringify(schema.map(([key, { definition }]) => [key, definition]).sort());
}
