export interface Sample {
  value: number;
  labels?: Readonly<Record<string, string>>;
  /** Of a histogram: `_bucket`, `_sum` or `_count`. */
  suffix?: string;
}

/** One thing that is measured. Its labels take few values that are known beforehand: never a host, a path or an id. */
export interface Metric {
  /** Prometheus' way: `nri_…`, with its unit, counters ending in `_total`. */
  name: string;
  type: "counter" | "gauge" | "histogram";
  /** What it tells, for the table in docs/guide/operators.md too. */
  help: string;
  labels?: readonly string[];
  /** Asked at a scrape, at most every five seconds; an empty list leaves it out. */
  read(): Promise<readonly Sample[]> | readonly Sample[];
}
