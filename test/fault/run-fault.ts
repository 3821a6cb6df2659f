import { parseArgs } from "node:util";
import { describeRun } from "../load/report/run-facts.ts";
import type { Fault, Outcome } from "./fault.ts";
import { faults } from "./faults.ts";
import type { FaultReport } from "./report/fault-report.ts";
import { keepReports } from "./report/keep-reports.ts";
import { stateOf, toLines } from "./report/to-lines.ts";

const usage = `Usage: npm run fault [-- <name> …] [--short] [--json] [--write]
  --short  a few rounds of each: seconds instead of minutes
  --json   the rows as JSON on the standard output
  --write  keeps the figures and writes docs/guide/faults.md
Names: ${faults.map(({ name }) => name).join(", ")}
Example: npm run fault -- kill-sender --short`;

/** Gives the exit code: 0 all passed, 1 one failed, 2 wrong use. A row that could not run does not fail, and does not pass. */
export async function runFault(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  const names = faults.map(({ name }) => name);
  if (values === undefined || positionals.some((name) => !names.includes(name))) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const { short, json, write } = values;
  const facts = describeRun();
  const reports: FaultReport[] = [];
  for (const fault of faults.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const started = performance.now();
    const outcome = await runRow(fault, short);
    const { name, what, limit } = fault;
    const report = { name, what, limit, short, ...facts, seconds: (performance.now() - started) / 1000, outcome };
    reports.push(report);
    if (!json) process.stdout.write(toLines(report));
    if (write) await keepReports([report], names);
  }
  if (json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  const count = (state: string) => reports.filter(({ outcome }) => stateOf(outcome) === state).length;
  if (!json) {
    process.stdout.write(`${count("passed")} passed, ${count("FAILED")} failed, ${count("not run")} not run\n`);
  }
  return count("FAILED") > 0 ? 1 : 0;
}

async function runRow(fault: Fault, short: boolean): Promise<Outcome> {
  const tell = (text: string) => void process.stderr.write(`  ${fault.name}: ${text} …\n`);
  tell(fault.what);
  try {
    return await fault.run({ short, tell });
  } catch (error) {
    const figure = `it broke off: ${error instanceof Error ? error.message : String(error)}`;
    return { often: "", figure, passed: false };
  }
}

function parse(argv: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { short: flag, json: flag, write: flag },
    });
  } catch {
    return { values: undefined, positionals: [] };
  }
}
