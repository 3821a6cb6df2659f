import type { AnsweredRequest } from "../requests/request-log.ts";
import type { Metric, Sample } from "./metric.ts";

/** Seconds; the upper ends of the histogram's buckets. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

export type RequestCounts = ReturnType<typeof createRequestCounts>;

/** Counts what is answered, in memory and from the start of the process on, as Prometheus expects. */
export function createRequestCounts() {
  const totals = new Map<string, { labels: Record<string, string>; value: number }>();
  const times = new Map<string, { buckets: number[]; sum: number; count: number }>();
  return {
    add({ kind, method, status, ms }: AnsweredRequest): void {
      const labels = {
        kind,
        method: methods.has(method) ? method : "other",
        status: `${Math.floor(status / 100)}xx`,
      };
      const key = `${labels.kind} ${labels.method} ${labels.status}`;
      const total = totals.get(key);
      if (total) total.value++;
      else totals.set(key, { labels, value: 1 });
      const time = times.get(kind) ?? { buckets: bounds.map(() => 0), sum: 0, count: 0 };
      times.set(kind, time);
      const bucket = bounds.findIndex((bound) => ms / 1000 <= bound);
      if (bucket !== -1) time.buckets[bucket] = (time.buckets[bucket] ?? 0) + 1;
      time.sum += ms / 1000;
      time.count++;
    },
    metrics: [
      {
        name: "nri_requests_total",
        type: "counter",
        help: "Requests answered, by part of the node, method and class of status",
        labels: ["kind", "method", "status"],
        read: () => [...totals.values()],
      },
      {
        name: "nri_request_duration_seconds",
        type: "histogram",
        help: "Time until the answer began, by part of the node",
        labels: ["kind"],
        read: () => [...times].flatMap(([kind, time]) => toSamples(kind, time)),
      },
    ] satisfies Metric[],
  };
}

function toSamples(kind: string, { buckets, sum, count }: { buckets: number[]; sum: number; count: number }): Sample[] {
  let below = 0;
  const samples: Sample[] = bounds.map((bound, index) => {
    below += buckets[index] ?? 0;
    return { suffix: "_bucket", labels: { kind, le: String(bound) }, value: below };
  });
  return [
    ...samples,
    { suffix: "_bucket", labels: { kind, le: "+Inf" }, value: count },
    { suffix: "_sum", labels: { kind }, value: sum },
    { suffix: "_count", labels: { kind }, value: count },
  ];
}
