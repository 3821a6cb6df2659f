import axe, { type RunOptions } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";

/** What is wrong with a page as it stands: axe's violations, and by how many pixels it is wider than its window. */
export interface Inspection {
  violations: readonly string[];
  overflow: number;
}

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export interface InspectOptions {
  /** The same in each language and width: once is enough for a page that is looked at more than once. */
  colours?: boolean;
}

/** Works under the page's own Content-Security-Policy: axe comes in through the debugger, not as a script of the page. */
export async function inspectPage(page: Page, { colours = true }: InspectOptions = {}): Promise<Inspection> {
  // With its stylesheet: without it there are no colours to look at.
  await page.waitForLoadState();
  await bringAxe(page);
  const violations = await page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const result = await axe.run(options);
      return result.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
      );
    },
    {
      runOnly: { type: "tag", values: tags },
      rules: { "color-contrast": { enabled: colours } },
      resultTypes: ["violations"],
      // Of media and stylesheets it would fetch each once more, for rules that are not asked.
      preload: false,
    } satisfies RunOptions,
  );
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
