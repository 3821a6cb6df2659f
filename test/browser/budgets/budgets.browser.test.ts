import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bootSampleNodes, type SampleNodes } from "../sample-nodes.ts";
import { type Row, toText } from "./budget-table.ts";
import { measurePage, overBudget, reckonPage } from "./measure-page.ts";
import { type MeasuredPage, measuredPages } from "./measured-pages.ts";

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

  it("of time are kept on slow lines with a slow processor, by what the first sight of a page waits for", async () => {
    // `npm run bench -- pages` measures them with a clock, on a machine that does nothing else.
    for (const row of rows) if (row.measured.page.timed) row.timings = reckonPage(row.measured);
    const over = rows.flatMap(({ measured, timings }) =>
      timings
        .filter((one) => one.over)
        .map(({ line, largest }) => `${measured.page.name}: ${largest} ms at ${line.name}`),
    );
    expect(over).toEqual([]);
  });
});
