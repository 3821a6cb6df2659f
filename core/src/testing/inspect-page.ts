import axe from "axe-core";
import type { BrowserContext, Page } from "playwright-core";

/** What is wrong with a page as it stands: axe's violations, and by how many pixels it is wider than its window. */
export interface Inspection {
  violations: readonly string[];
  overflow: number;
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Works under the page's own Content-Security-Policy: axe comes in through the debugger, not as a script of the page. */
export async function inspectPage(page: Page): Promise<Inspection> {
  // With its stylesheet: without it there are no colours to look at.
  await page.waitForLoadState();
  await bringAxe(page);
  const violations = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const result = await axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
    );
  }, tags);
  const overflow = await page.evaluate(measure);
  return { violations, overflow: Number(overflow) };
}

const measure = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

const brought = new WeakSet<BrowserContext>();

/** Half a megabyte is sent once: the pages that a context opens later have it from their beginning. */
async function bringAxe(page: Page): Promise<void> {
  if (!brought.has(page.context())) {
    brought.add(page.context());
    await page.context().addInitScript(axe.source);
  }
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source);
}
