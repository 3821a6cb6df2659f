import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { chromiumFlags, chromiumPath } from "./chromium-start.ts";

/**
 * A suite in a real browser, which reaches nothing but this machine. Skipped, with the reason in its title, where there is
 * no chromium; a failure there when NRI_REQUIRE_BROWSER is set. Import it from this file, not from `testing`.
 * @example describeInChromium("the pages", (browser) => { it("…", async () => { const page = await browser().newPage(); … }); });
 */
export function describeInChromium(title: string, suite: (browser: () => Browser) => void): void {
  const missing = !existsSync(chromiumPath);
  if (missing && !process.env["NRI_REQUIRE_BROWSER"]) {
    const why = `skipped: there is no ${chromiumPath}; on Debian: apt-get install chromium fonts-noto-core`;
    describe.skip(`${title} (${why})`, () => suite(none));
    return;
  }
  describe(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (missing) throw new Error(`NRI_REQUIRE_BROWSER is set, and there is no ${chromiumPath}.`);
      browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
    });
    afterAll(async () => {
      await browser?.close();
    });
    suite(() => browser ?? none());
  });
}

function none(): never {
  throw new Error("The browser is open in tests and in hooks, not while the suite is described.");
}
