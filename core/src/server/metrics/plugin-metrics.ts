import type { Host } from "../../host/index.ts";
import type { Metric } from "./metric.ts";

const suffix = { count: "", seconds: "_seconds", bytes: "_bytes", ratio: "_ratio" } as const;

/** What plugins measure, as Prometheus names things: `nri_policy_labs_labs_active`. */
export function pluginMetrics(host: Host): Metric[] {
  return host.metrics().map(({ plugin, name, unit, help, read }) => ({
    name: `nri_${plugin}_${name}`.replace(/\W+/g, "_") + suffix[unit],
    type: "gauge",
    help,
    read,
  }));
}
