import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bootSampleNodes, type SampleNodes } from "../sample-nodes.ts";
import { type Row, toText } from "./budget-table.ts";
import { measurePage, overBudget, timePage } from "./measure-page.ts";
import { type MeasuredPage, measuredPages } from "./measured-pages.ts";
import { servePlainWord } from "./serve-plain-word.ts";

describeInChromium("the budgets", (browser) => {
  let nodes: SampleNodes;
  let pages: readonly MeasuredPage[];
  const rows: Row[] = [];

  beforeAll(async () => {
    nodes = await bootSampleNodes();
    pages = await measuredPages(nodes);
  });
  afterAll(async () => {
    process.stdout.write(`${toText(rows)}\n`);
    await nodes?.remove();
  });

  it("of weight, requests and movement are kept by every sort of page in its longest language", async () => {
    for (const page of pages) rows.push({ measured: await measurePage(browser(), page), timings: [] });
    expect(rows.flatMap(({ measured }) => overBudget(measured))).toEqual([]);
  });

  it("of time are kept on slow lines with a slow processor", async () => {
    const word = await servePlainWord();
    const waiting = rows.filter(({ measured }) => measured.page.timed);
    // Most of it is waiting for the line: three at a time hardly disturb one another, and what comes too late is measured again.
    const workers = [1, 2, 3].map(async () => {
      for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
        const { page, heaviest: lang } = row.measured;
        row.timings = await timePage({ browser: browser(), bare: word.address, page, lang, runs: 1 });
      }
    });
    await Promise.all(workers);
    word.close();
    const over = rows.flatMap(({ measured, timings }) =>
      timings
        .filter((one) => one.over)
        .map(({ line, largest }) => `${measured.page.name}: ${largest} ms at ${line.name}`),
    );
    expect(over).toEqual([]);
  });
});
