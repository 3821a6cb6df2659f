import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { BenchResult } from "./figures.ts";
import { toGuide } from "./to-guide.ts";

const file = fileURLToPath(new URL("./last-figures.json", import.meta.url));
const guide = fileURLToPath(new URL("../../../docs/guide/performance.md", import.meta.url));

/** Puts these figures in the place of the last ones of the same bench, and writes the page that shows them all. */
export async function keepFigures(result: BenchResult): Promise<void> {
  const before: BenchResult[] = JSON.parse(await readFile(file, "utf8").catch(() => "[]"));
  const results = [...before.filter(({ bench }) => bench !== result.bench), result];
  results.sort((a, b) => order.indexOf(a.bench) - order.indexOf(b.bench));
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(guide, toGuide(results));
}

const order = ["inbox", "fanout", "cold", "weight", "pages", "labs", "capacity"];
