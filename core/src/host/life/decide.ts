import type { Plugin } from "../../plugin/index.ts";
import { whyIncompatible } from "./check-plugin.ts";
import type { Life } from "./life-store.ts";
import type { PluginState } from "./plugin-state.ts";

export interface PluginConfig {
  on: boolean;
  settings: Readonly<Record<string, unknown>>;
  /** Of its being off, where somebody should know why: `Switched off in node.toml.` */
  reason?: string;
}

export type Decision = { run: true; settings: Readonly<Record<string, unknown>> } | ({ run: false } & Resting);

type Resting = Pick<PluginState, "state" | "reason" | "cause">;

interface Known {
  config: PluginConfig | undefined;
  life: Life | undefined;
  /** It comes with the software. */
  builtin: boolean;
  safeMode: boolean;
}

/** Whether a plugin is to run, by all that was decided about it. */
export function decide(plugin: Plugin, { config, life, builtin, safeMode }: Known): Decision {
  const rest = (state: PluginState["state"], reason?: string, cause?: PluginState["cause"]): Decision => ({
    run: false,
    state,
    ...(reason !== undefined && { reason }),
    ...(reason !== undefined && cause !== undefined && { cause }),
  });
  const unfit = whyIncompatible(plugin);
  if (unfit !== undefined) return rest("incompatible", unfit);
  if (life?.removed !== undefined) return rest("removed");
  if (config?.on === false) return rest("off", config.reason, "file");
  if (safeMode && !builtin) {
    const reason = "The node was started in safe mode: only what comes with the software runs. Start it without.";
    return rest("off", reason, "safe-mode");
  }
  const more = builtin || life === undefined ? [] : grown(plugin, life);
  if (more.length > 0) {
    return rest("asks", `Version ${plugin.version} wants to reach more than before: ${more.join(", ")}.`, "grown");
  }
  return { run: true, settings: config?.settings ?? {} };
}

/** What it wants to reach that nobody agreed to. */
export function grown({ capabilities = [] }: Plugin, life: Life): readonly string[] {
  return capabilities.filter((one) => !life.capabilities.includes(one));
}
