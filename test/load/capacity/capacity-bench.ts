import { benchLists } from "../lists/bench-lists.ts";
import type { BenchOptions, Findings } from "../report/figures.ts";

/** Lists of capacity building, also those of the console. */
export function benchCapacity(options: BenchOptions): Promise<Findings> {
  const load = { activities: 1000, "requests and offers": 1000, applications: 20_000 };
  return benchLists({ id: "capacity", of: "capacity building", load }, options);
}
