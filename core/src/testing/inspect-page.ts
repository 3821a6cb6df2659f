import axe from "axe-core";
import type { Page } from "playwright-core";

/** What is wrong with a page as it stands: axe's violations, and by how many pixels it is wider than its window. */
export interface Inspection {
  violations: readonly string[];
  overflow: number;
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Works under the page's own Content-Security-Policy: axe comes in through the debugger, not as a script of the page. */
export async function inspectPage(page: Page): Promise<Inspection> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const result = await axe.run({ runOnly: { type: "tag", values } });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
    );
  }, tags);
  const overflow = await page.evaluate(measure);
  return { violations, overflow: Number(overflow) };
}

const measure = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
