import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromiumFlags, chromiumPath } from "@nri-commons/core/testing/chromium-start";
import { type Browser, chromium } from "playwright-core";
import type { Row } from "../../browser/budgets/budget-table.ts";
import { type Line, lines } from "../../browser/budgets/budgets.ts";
import { measurePage, timePage } from "../../browser/budgets/measure-page.ts";
import type { MeasuredPage } from "../../browser/budgets/measured-pages.ts";
import { servePlainWord } from "../../browser/budgets/serve-plain-word.ts";
import { median, timeVisit } from "../../browser/budgets/time-visit.ts";
import { spawnAnswering } from "../../interop/peers/spawn-answering.ts";
import { nodeEnvironment, nodeFlags } from "../node/node-flags.ts";
import type { BenchOptions, Findings } from "../report/figures.ts";
import { reportPages } from "./pages-report.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
/** Where `core/tools/bench.mjs` bundles it to. */
const bundle = `${root}core/tools/dist/bench-pages.mjs`;

/** Every budget of a page, measured in chromium on the pages of two filled nodes. */
export async function benchPages({ quick, nodeOptions, tell }: BenchOptions): Promise<Findings> {
  if (!existsSync(chromiumPath)) throw new Error(`There is no ${chromiumPath}: apt-get install chromium`);
  tell("filling two nodes");
  const given = { module: bundle, arguments: [root], nodeOptions: [...nodeFlags, ...nodeOptions], loud: true };
  const nodes = await spawnAnswering<{ pages(): Promise<MeasuredPage[]> }>({ ...given, environment: nodeEnvironment }, [
    "pages",
  ]);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  const word = await servePlainWord();
  try {
    const runs = quick ? 1 : 3;
    tell("a page of one word");
    const bare: number[] = [];
    for (const line of lines) bare.push(await timeBare(browser, word.address, line));
    const rows: Row[] = [];
    for (const page of await nodes.pages()) {
      tell(page.name);
      const measured = await measurePage(browser, page);
      const timed = { browser, bare: word.address, page, lang: measured.heaviest, runs };
      rows.push({ measured, timings: page.timed ? await timePage(timed) : [] });
    }
    return reportPages(rows, bare);
  } finally {
    word.close();
    await browser.close();
    await nodes.close();
  }
}

async function timeBare(browser: Browser, address: string, line: Line): Promise<number> {
  const times: number[] = [];
  while (times.length < 5) times.push(await timeVisit(browser, { address }, line));
  return median(times);
}
