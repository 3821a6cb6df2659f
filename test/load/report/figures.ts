/** One measured number, or one row of them, as it is shown and kept. */
export interface Figure {
  name: string;
  value: number;
  /** `/cpu-s`: work per second of CPU of the measured process, all threads. */
  unit: "/cpu-s" | "/s" | "ms" | "MiB" | "x" | "";
  note?: string;
}

/** A goal of the project, and whether this run reached it. */
export interface Goal {
  id: string;
  goal: string;
  measured: string;
  reached: boolean;
}

export interface BenchResult {
  bench: string;
  /** ISO 8601, day only. */
  date: string;
  commit: string;
  machine: string;
  quick: boolean;
  sections: readonly { title: string; figures: readonly Figure[] }[];
  /** What one figure a line does not show. */
  tables?: readonly { title: string; head: readonly string[]; rows: readonly (readonly string[])[] }[];
  goals: readonly Goal[];
  /** What could not run, and why. */
  missing: readonly string[];
}

export type Findings = Pick<BenchResult, "sections" | "tables" | "goals" | "missing">;

export interface BenchOptions {
  quick: boolean;
  /** For the measured node's process: `--cpu-prof` and the like. */
  nodeOptions: readonly string[];
  /** Says what is being done, for whoever waits. */
  tell(text: string): void;
}
