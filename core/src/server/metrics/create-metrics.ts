import type { Log } from "../../kit/index.ts";
import type { Metric, Sample } from "./metric.ts";

export interface Metrics {
  /** Everything that is measured now: what plugins measure stands at the end. */
  readonly all: readonly Metric[];
  /** In Prometheus' text format. Asked again within five seconds it is the same text. */
  scrape(): Promise<{ type: string; text: string }>;
}

const KEPT = 5000;

/** prom-client writes the text; it is loaded at the first scrape. What cannot be read is left out and logged. */
export function createMetrics(own: readonly Metric[], log: Log, more: () => readonly Metric[] = () => []): Metrics {
  let last: { at: number; answer: ReturnType<Metrics["scrape"]> } | undefined;

  const write = async () => {
    const { default: prometheus } = await import("prom-client");
    const registry = new prometheus.Registry();
    for (const metric of [...own, ...more()]) {
      const values = await readOrNothing(metric, log);
      if (values.length > 0) registry.registerMetric(toPrometheus(metric, values) as never);
    }
    return { type: registry.contentType, text: await registry.metrics() };
  };

  return {
    get all() {
      return [...own, ...more()];
    },
    scrape() {
      const at = performance.now();
      if (last === undefined || at - last.at > KEPT) last = { at, answer: write() };
      return last.answer;
    },
  };
}

async function readOrNothing(metric: Metric, log: Log): Promise<readonly Sample[]> {
  try {
    return await metric.read();
  } catch (error) {
    log.warn({ metric: metric.name, err: error }, "a metric could not be read");
    return [];
  }
}

/** What its registry asks of a metric: https://github.com/siimon/prom-client, lib/registry.js. */
function toPrometheus({ name, help, type }: Metric, samples: readonly Sample[]) {
  const values = samples.map(({ value, labels = {}, suffix = "" }) => ({ value, labels, metricName: name + suffix }));
  return { name, help, type, get: async () => ({ name, help, type, values }) };
}
