import type { Plugin } from "../../plugin/index.ts";

/** The plugin's settings from the node's configuration, checked by its own schema; throws with every problem named. */
export async function readSettings(plugin: Plugin, given: Readonly<Record<string, unknown>>): Promise<unknown> {
  if (plugin.settings === undefined) return given;
  const result = await plugin.settings["~standard"].validate(given);
  if (result.issues === undefined) return result.value;
  const problems = result.issues.map((issue) => {
    const path = (issue.path ?? []).map((part) => (typeof part === "object" ? String(part.key) : String(part)));
    return `${["plugins", plugin.id, "settings", ...path].join(".")}: ${issue.message}`;
  });
  throw new Error(`Its settings need to be corrected: ${problems.join("; ")}`);
}
