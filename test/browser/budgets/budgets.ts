/** What a page may weigh and how long it may take. Bytes are packed; times are milliseconds of the largest contentful paint. */
export const budgets = {
  /** Everything that the first visit brings, headers too. */
  visit: 30_000,
  requests: 6,
  /** Of the document, its inlined style included. */
  html: 15_000,
  /** A page of 185 rows. */
  longList: 25_000,
  css: 10_000,
  script: { public: 5000, console: 15_000 },
  /** Cumulative layout shift. */
  shift: 0.02,
} as const;

/** So much slower than this processor is that of a telephone. */
export const slowdown = 4;

/** A line to measure at, on a processor that is slowed down to a quarter. */
export interface Line {
  name: string;
  kbps: number;
  /** Milliseconds before each answer. */
  latency: number;
  /** When the largest piece must stand there. */
  limit: number;
  /** When a page of one word stands there, on two quiet cores: where it takes longer, the machine is busy. */
  bare: number;
}

export const lines: readonly Line[] = [
  { name: "400 kbps, 400 ms", kbps: 400, latency: 400, limit: 1800, bare: 500 },
  { name: "50 kbps, 800 ms", kbps: 50, latency: 800, limit: 5000, bare: 1000 },
];
