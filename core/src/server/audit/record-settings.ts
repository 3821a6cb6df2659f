import type { Transaction } from "../../jobs/index.ts";
import { listAudit, recordAudit, type Store } from "../../store/index.ts";
import type { Config } from "../config.ts";
import type { AuditKeys } from "./audit-keys.ts";

interface Deps {
  store: Store;
  transaction: Transaction;
  keys: AuditKeys;
  config: Config;
  /** Those that run: `hello 1.0.0`. */
  plugins: readonly string[];
}

const verb = "settings.changed";

/**
 * At a start: records which settings and plugins are others than at the start before. The log keeps a keyed hash of each
 * setting, never the setting: there may be a password or a name in it.
 */
export async function recordSettings({ store, transaction, keys, config, plugins }: Deps): Promise<void> {
  const settings = Object.entries(config)
    .map(([key, value]) => `${key}=${keys.pseudonym(JSON.stringify([key, value]))}`)
    .sort();
  const now = [...settings, `running=${keys.pseudonym(plugins.join("\n"))}`];
  const [last] = await listAudit(store.db, { verb, limit: 1 });
  const before = new Set(stateOf(last?.details));
  const gone = [...before].filter((one) => !now.includes(one));
  const changed = [
    ...new Set([...now.filter((one) => !before.has(one)), ...gone].map((one) => one.split("=")[0] ?? "")),
  ];
  if (changed.length === 0) return;
  const details = { changed: last === undefined ? [] : changed.sort(), plugins, state: now };
  await transaction((tx) => recordAudit(tx, { verb, details }));
}

function stateOf(details: unknown): string[] {
  const state = typeof details === "object" && details !== null && "state" in details ? details.state : [];
  return Array.isArray(state) ? state.filter((one) => typeof one === "string") : [];
}
