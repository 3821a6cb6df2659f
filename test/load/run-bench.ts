import { parseArgs } from "node:util";
import { benchCapacity } from "./capacity/capacity-bench.ts";
import { benchCold } from "./cold/cold-bench.ts";
import { benchFanOut } from "./fanout/fanout-bench.ts";
import { benchInbox } from "./inbox/inbox-bench.ts";
import { benchLabs } from "./labs/labs-bench.ts";
import { benchPages } from "./pages/pages-bench.ts";
import type { BenchOptions, BenchResult, Findings } from "./report/figures.ts";
import { keepFigures } from "./report/keep-figures.ts";
import { describeRun } from "./report/run-facts.ts";
import { toTable } from "./report/to-table.ts";
import { benchWeight } from "./weight/weight-bench.ts";

const benches: Readonly<Record<string, (options: BenchOptions) => Promise<Findings>>> = {
  inbox: benchInbox,
  fanout: benchFanOut,
  cold: benchCold,
  weight: benchWeight,
  pages: benchPages,
  labs: benchLabs,
  capacity: benchCapacity,
};

const usage = `Usage: npm run bench -- ${Object.keys(benches).join("|")} [--json] [--quick] [--write]
  --json      figures as JSON on the standard output
  --quick     a smaller load and a single run of each: to see that it works
  --write     keeps the figures and writes docs/guide/performance.md
  --cpu-prof  folder for a CPU profile of the measured node
Example: npm run bench -- inbox --json`;

/** Gives the exit code: 0 measured (whether a goal was reached or not), 2 wrong use. */
export async function runBench(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  const [name = ""] = positionals;
  const bench = benches[name];
  if (!bench || positionals.length > 1 || values === undefined) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const { quick, json, write } = values;
  const profile = values["cpu-prof"];
  const nodeOptions = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
  const tell = (text: string) => void process.stderr.write(`  ${text} …\n`);
  const facts = describeRun();
  const findings = await bench({ quick, nodeOptions, tell });
  const result: BenchResult = { bench: name, quick, ...facts, ...findings };
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : toTable(result));
  if (write) await keepFigures(result);
  return 0;
}

function parse(argv: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: flag, quick: flag, write: flag, "cpu-prof": { type: "string" } },
    });
  } catch {
    return { values: undefined, positionals: [] };
  }
}
