import { existsSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPages, type PageName } from "./public-pages.ts";
import { bootSampleNodes, type SampleNodes } from "./sample-nodes.ts";

const chromePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const missing = !existsSync(chromePath);

const five: readonly PageName[] = ["home of an initiative", "events", "event with a programme", "outputs", "experts"];
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** A telephone of the middle sort on a slow line. */
const slowLine = {
  extends: "lighthouse:default",
  settings: {
    onlyCategories: [...categories],
    throttlingMethod: "simulate" as const,
    throttling: {
      rttMs: 400,
      throughputKbps: 400,
      cpuSlowdownMultiplier: 4,
      requestLatencyMs: 0,
      downloadThroughputKbps: 0,
      uploadThroughputKbps: 0,
    },
    // There is no certificate for localhost, and that a sample may not be found is right.
    skipAudits: ["is-on-https", "redirects-http", "is-crawlable"],
  },
};

const title = missing ? `Lighthouse (skipped: there is no ${chromePath})` : "Lighthouse";
describe.skipIf(missing && !process.env["NRI_REQUIRE_BROWSER"])(title, () => {
  let nodes: SampleNodes;
  let chrome: Awaited<ReturnType<typeof launch>>;
  beforeAll(async () => {
    nodes = await bootSampleNodes();
    chrome = await launch({
      chromePath,
      chromeFlags: [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    });
  });
  afterAll(async () => {
    chrome.kill();
    await nodes.remove();
  });

  for (const name of five) {
    it(`gives the page "${name}" at least 90 for speed on a slow line, and 100 for all else`, async () => {
      const { node, path } = (await findPages(nodes))[name];
      let { scores, failed } = await measure(`${node.origin}/en${path}`, chrome.port);
      // The speed of the machine counts, too: a busy one gets two more tries at it.
      for (let more = 2; more > 0 && scores.performance < 90; more--) {
        ({ scores, failed } = await measure(`${node.origin}/en${path}`, chrome.port));
      }
      const { performance, ...others } = scores;
      expect(others, failed.join(", ")).toEqual({ accessibility: 100, "best-practices": 100, seo: 100 });
      expect(performance, failed.join(", ")).toBeGreaterThanOrEqual(90);
    });
  }
});

type Scores = Record<(typeof categories)[number], number>;

async function measure(url: string, port: number): Promise<{ scores: Scores; failed: string[] }> {
  const result = await lighthouse(url, { port, logLevel: "error" }, slowLine);
  const scoreOf = (id: keyof Scores) => Math.round((result?.lhr.categories[id]?.score ?? 0) * 100);
  const failed = Object.values(result?.lhr.audits ?? {})
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode === "binary")
    .map(({ id }) => id);
  const scores = {
    performance: scoreOf("performance"),
    accessibility: scoreOf("accessibility"),
    "best-practices": scoreOf("best-practices"),
    seo: scoreOf("seo"),
  };
  return { scores, failed };
}
