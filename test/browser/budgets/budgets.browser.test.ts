import { describeInChromium } from "@nri-commons/core/testing/chromium";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bootSampleNodes, type SampleNodes } from "../sample-nodes.ts";
import { type Row, toText } from "./budget-table.ts";
import { measurePage, overBudget } from "./measure-page.ts";
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
});
