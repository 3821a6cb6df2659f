import { readdir } from "node:fs/promises";
import type { IntervalHistogram } from "node:perf_hooks";
import type { Metric } from "./metric.ts";

/** Of this process. The event loop is watched from the first scrape on. */
export function processMetrics(): Metric[] {
  let loop: IntervalHistogram | undefined;
  return [
    {
      name: "nri_event_loop_delay_seconds",
      type: "gauge",
      help: "How late the process came to its work since the scrape before: median, 99th percentile, longest",
      labels: ["quantile"],
      async read() {
        if (loop === undefined) {
          const { monitorEventLoopDelay } = await import("node:perf_hooks");
          loop = monitorEventLoopDelay({ resolution: 20 });
          loop.enable();
          return [];
        }
        const at = (quantile: string, nanoseconds: number) => ({ labels: { quantile }, value: nanoseconds / 1e9 });
        const samples = [at("0.5", loop.percentile(50)), at("0.99", loop.percentile(99)), at("1", loop.max)];
        loop.reset();
        return samples.filter(({ value }) => Number.isFinite(value));
      },
    },
    {
      name: "nri_resident_memory_bytes",
      type: "gauge",
      help: "Memory that the process takes of the machine",
      read: () => [{ value: process.memoryUsage.rss() }],
    },
    {
      name: "nri_cpu_seconds_total",
      type: "counter",
      help: "Processor time used by the process",
      read() {
        const { user, system } = process.cpuUsage();
        return [{ value: (user + system) / 1e6 }];
      },
    },
    {
      name: "nri_open_files",
      type: "gauge",
      help: "Open files and sockets (Linux only)",
      read: () =>
        readdir("/proc/self/fd").then(
          (open) => [{ value: open.length }],
          () => [],
        ),
    },
    {
      name: "nri_uptime_seconds",
      type: "gauge",
      help: "Since the process started",
      read: () => [{ value: process.uptime() }],
    },
  ];
}
