import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FaultReport } from "./fault-report.ts";
import { toGuide } from "./to-guide.ts";

const file = fileURLToPath(new URL("./last-reports.json", import.meta.url));
const guide = fileURLToPath(new URL("../../../docs/guide/faults.md", import.meta.url));

/** Puts these in the place of the last ones of the same rows, in the order of the table, and writes the page that shows them all. */
export async function keepReports(reports: readonly FaultReport[], order: readonly string[]): Promise<void> {
  const before: FaultReport[] = JSON.parse(await readFile(file, "utf8").catch(() => "[]"));
  const fresh = new Set(reports.map(({ name }) => name));
  const all = [...before.filter(({ name }) => !fresh.has(name) && order.includes(name)), ...reports];
  all.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
  await writeFile(guide, toGuide(all));
}
