import { benchLists } from "../lists/bench-lists.ts";
import type { BenchOptions, Findings } from "../report/figures.ts";

/** Lists of policy labs. */
export function benchLabs(options: BenchOptions): Promise<Findings> {
  return benchLists({ id: "labs", of: "policy labs", load: { labs: 1000, contributions: 50_000 } }, options);
}
