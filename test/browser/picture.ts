import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

const guide = resolve(import.meta.dirname, "../../docs/guide/pictures");

/**
 * A picture of the guide, or nothing: `NRI_PICTURES=1 npm test -- test/browser/first-ten test/browser/main-jobs` makes all of them
 * anew, and another folder in NRI_PICTURES keeps those in the guide as they are.
 */
export async function picture(page: Page, name: string): Promise<void> {
  const asked = process.env["NRI_PICTURES"];
  if (asked === undefined) return;
  const folder = asked === "1" ? guide : resolve(asked);
  mkdirSync(folder, { recursive: true });
  const style = "::view-transition{display:none!important}";
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", style });
}
