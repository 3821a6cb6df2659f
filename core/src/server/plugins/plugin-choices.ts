import type { PluginConfig } from "../../host/index.ts";
import type { Db } from "../../store/index.ts";
import type { Config } from "../config.ts";

export interface PluginChoiceRow {
  plugin: string;
  is_on: 0 | 1;
  /** JSON. */
  settings: string;
  changed_at: number;
}

declare module "../../store/tables.ts" {
  interface Tables {
    plugin_choice: PluginChoiceRow;
  }
}

export function listChoices(db: Db): Promise<PluginChoiceRow[]> {
  return db.selectFrom("plugin_choice").selectAll().execute();
}

export async function putChoice(db: Db, row: PluginChoiceRow): Promise<void> {
  await removeChoice(db, row.plugin);
  await db.insertInto("plugin_choice").values(row).execute();
}

export async function removeChoice(db: Db, plugin: string): Promise<void> {
  await db.deleteFrom("plugin_choice").where("plugin", "=", plugin).execute();
}

/** What counts for each plugin: the console's choice where there is one, else node.toml; who switched off there is obeyed. */
export async function pluginsInForce(
  db: Db,
  configured: Config["plugins"],
): Promise<Readonly<Record<string, PluginConfig>>> {
  const inForce: Record<string, PluginConfig> = { ...configured };
  for (const { plugin, is_on, settings } of await listChoices(db)) {
    inForce[plugin] = { on: is_on === 1, settings: toSettings(settings) };
  }
  for (const [plugin, { on }] of Object.entries(configured)) {
    if (on) continue;
    inForce[plugin] = { settings: {}, ...inForce[plugin], on, reason: "Switched off in node.toml." };
  }
  return inForce;
}

function toSettings(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null ? { ...value } : {};
}
