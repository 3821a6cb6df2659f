import type { Clock, Log } from "../../kit/index.ts";
import type { Store } from "../../store/index.ts";
import { type BreakerRow, listBreakers, putBreaker } from "./breaker-store.ts";

/** What of a plugin failed, and of what: the same piece of work tried again is one failure. */
export interface Failure {
  plugin: string;
  contribution: string;
  error: unknown;
  /** Of something that another site sent. */
  sent?: { iri: string; origin: string };
}

/** Stops a contribution that fails again and again; a person lets it run again. Kept in the database, asked in memory. */
export interface Breakers {
  isOpen(plugin: string, contribution: string): boolean;
  of(plugin: string): readonly BreakerRow[];
  failed(failure: Failure): void;
  /** It worked: what failed before counts no more. */
  worked(plugin: string, contribution: string): void;
  /** As they are in the database; true when they are others than before. */
  reload(): Promise<boolean>;
  /** Resolves when what opened is written down. */
  settle(): Promise<void>;
}

/** So many failures without one success between them. */
const MOST = 5;

interface Deps {
  store: Store;
  clock: Clock;
  log: Log;
  opened(): void;
}

export async function openBreakers({ store, clock, log, opened }: Deps): Promise<Breakers> {
  let open: readonly BreakerRow[] = await listBreakers(store.db);
  const failing = new Map<string, Failing>();
  let writing: Promise<unknown> = Promise.resolve();
  const isOpen: Breakers["isOpen"] = (plugin, contribution) =>
    open.some((row) => row.plugin === plugin && row.contribution === contribution);
  return {
    isOpen,
    of: (plugin) => open.filter((row) => row.plugin === plugin),
    failed({ plugin, contribution, error, sent }) {
      const key = `${plugin} ${contribution}`;
      const seen = failing.get(key) ?? { of: new Set<string>(), origins: new Set<string>() };
      failing.set(key, seen);
      seen.of.add(sent?.iri ?? `${seen.of.size + 1}`);
      if (sent !== undefined) seen.origins.add(sent.origin);
      log.warn({ plugin, contribution, err: error }, "a plugin failed");
      // One site alone can stop nothing by what it sends.
      if (seen.of.size < MOST || seen.origins.size === 1 || isOpen(plugin, contribution)) return;
      const failures = seen.of.size;
      const row = { plugin, contribution, failures, error: describe(error), opened_at: clock.now() };
      failing.delete(key);
      open = [...open, row];
      log.error({ plugin, contribution }, "a plugin failed too often and rests until a person lets it run again");
      // Not within whatever transaction failed.
      writing = writing
        .then(() => store.transaction((db) => putBreaker(db, row)))
        .catch((err: unknown) => log.error({ err }, "a resting plugin could not be written down"));
      opened();
    },
    worked(plugin, contribution) {
      if (failing.size > 0) failing.delete(`${plugin} ${contribution}`);
    },
    async reload() {
      await writing;
      const before = JSON.stringify(open);
      open = await listBreakers(store.db);
      return JSON.stringify(open) !== before;
    },
    settle: async () => void (await writing),
  };
}

interface Failing {
  of: Set<string>;
  origins: Set<string>;
}

function describe(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 1000);
}
