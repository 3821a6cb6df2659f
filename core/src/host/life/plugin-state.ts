/** How a plugin is doing, for people: the reason tells what to do. */
export interface PluginState {
  id: string;
  version: string;
  /** `asks`: it wants to reach more than an owner agreed to; `removed`: uninstalled, its data may still be here. */
  state: "running" | "off" | "asks" | "removed" | "incompatible" | "failed";
  reason?: string;
  /** What stands behind the reason, for whoever says it in another language. */
  cause?: "safe-mode" | "file" | "grown";
  /** What of it failed too often and rests until a person lets it run again. */
  resting?: readonly Resting[];
}

export interface Resting {
  /** `hook:event.published`, `slot:home.main@1`, `job:close-due`. */
  contribution: string;
  error: string;
  failures: number;
  /** Milliseconds. */
  since: number;
}
