import type { describeInChromium } from "@nri-commons/core/testing/chromium";
import type { OpenConsole } from "@nri-commons/core/testing/console";
import { inspectPage } from "@nri-commons/core/testing/inspect-page";

type Browser = ReturnType<Parameters<Parameters<typeof describeInChromium>[1]>[0]>;
export type Page = Awaited<ReturnType<Browser["newPage"]>>;
type Values = Readonly<Record<string, string>>;

export const shots = process.env["SHOTS"];

interface Walk {
  browser: Browser;
  site: OpenConsole;
  lang: string;
  width: number;
}

/** Pages of one language and width, each looked at as it is passed. */
export function openWalk({ browser, site: { node, clock }, lang, width }: Walk) {
  const wrong: string[] = [];
  let seen = 0;
  /** As long as a person needs. */
  const send = async (page: Page): Promise<void> => {
    clock.move(5000);
    await page.locator("main form[method=post] .acts button[type=submit]").first().click();
    await page.waitForLoadState();
  };
  /** What stands on a page as a link or a button that ends so. */
  const press = async (page: Page, end: string): Promise<void> => {
    await page.locator(`main a[href$="${end}"], main form[action$="${end}"] button`).first().click();
    await page.waitForLoadState();
  };
  return {
    wrong,
    async open(cookie?: string): Promise<Page> {
      const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
      if (cookie) {
        const [name = "", value = ""] = cookie.split("=");
        await context.addCookies([{ name, value, url: node.origin }]);
      }
      return context.newPage();
    },
    go: (page: Page, path: string) => page.goto(path.startsWith("http") ? path : `${node.origin}/${lang}${path}`),
    async look(page: Page, where: string): Promise<void> {
      const name = `${String(++seen).padStart(2, "0")}-${where}`;
      if (shots) await page.screenshot({ path: `${shots}/school-${lang}-${width}-${name}.png`, fullPage: true });
      const { violations, overflow } = await inspectPage(page);
      wrong.push(...violations.map((one) => `${where}: ${one}`));
      if (overflow > 0) wrong.push(`${where}: ${overflow} px too wide`);
    },
    async fill(page: Page, values: Values): Promise<void> {
      for (const [field, value] of Object.entries(values)) {
        const control = page.locator(`[name="${field}"]`).first();
        const kind = await control.evaluate((one) => `${one.tagName} ${one.getAttribute("type")}`);
        if (kind.startsWith("SELECT")) await control.selectOption(value);
        else if (/radio|checkbox/.test(kind)) await page.check(`[name="${field}"][value="${value}"]`);
        else await control.fill(value);
      }
    },
    date: (name: string, on: string): Values => {
      const [year = "", month = "", of = ""] = on.split("-");
      return { [`${name}.day`]: `${Number(of)}`, [`${name}.month`]: `${Number(month)}`, [`${name}.year`]: year };
    },
    send,
    press,
    /** The same, and the page that asks once more, where there is one. */
    async settle(page: Page, end: string): Promise<void> {
      await press(page, end);
      if (new URL(page.url()).pathname.endsWith(end)) await send(page);
    },
  };
}
