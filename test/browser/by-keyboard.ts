import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What has the focus, as a test can name it, and whether one sees that it has it. */
export const focused = (page: Page): Promise<{ id: string; name: string; text: string; visible: boolean }> =>
  page.evaluate(look);

const look = `(() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const visible = style.outlineStyle !== "none" || style.boxShadow !== "none";
  return { id: one.id, name: one.getAttribute("name") ?? "", text: one.textContent.trim(), visible };
})()`;

/** Goes on with Tab until the focus is where it is wanted; every stop on the way can be seen. */
export async function tabTo(page: Page, wanted: { name: string } | { text: string }): Promise<void> {
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at.text !== "" || at.name !== "") expect(at, `at ${JSON.stringify(at)}`).toMatchObject({ visible: true });
    if ("name" in wanted ? at.name === wanted.name : at.text === wanted.text) return;
  }
  throw new Error(`Tab never came to ${JSON.stringify(wanted)}`);
}

/** To the field of this name, and types. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, { name });
  await page.keyboard.type(text);
}

/** To the link or button with these words, and on by it. */
export async function goBy(page: Page, text: string): Promise<void> {
  await tabTo(page, { text });
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}
