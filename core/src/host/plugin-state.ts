/** How a plugin is doing, for people: the reason tells what to do. */
export interface PluginState {
  id: string;
  version: string;
  state: "running" | "off" | "incompatible" | "failed";
  reason?: string;
}
