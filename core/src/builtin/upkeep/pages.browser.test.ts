import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { describeInChromium } from "../../testing/chromium.ts";
import { inspectPage } from "../../testing/inspect-page.ts";
import { looks } from "../../testing/looks.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

const shots = process.env["NRI_SHOTS"];
let site: OpenConsole;
let server: CapturedMail;
let task = "";
beforeAll(async () => {
  let refuses = false;
  server = await captureMail({
    answer: (step) => (step === "sender" && refuses ? "550 Confirm this address" : undefined),
  });
  site = await openConsole({ mail: server });
  task = (await site.send("/en/console/backups", {})).location.replace("/en/", "/");
  await site.send("/en/console/email/test", {});
  await site.node.jobs.idle();
  refuses = true;
  await site.send("/en/console/email/test", {});
  await site.node.jobs.idle();
});
afterAll(async () => {
  await site.remove();
  await server.stop();
});

describeInChromium("the pages for looking after the node", (browser) => {
  for (const { lang, width } of looks) {
    it(`are in order and fit (${lang}, ${width} px)`, async () => {
      const context = await browser().newContext({ viewport: { width, height: 900 } });
      const [name = "", value = ""] = site.cookie.split("=");
      await context.addCookies([{ name, value, url: site.node.origin }]);
      const page = await context.newPage();
      const wrong: string[] = [];
      const paths = ["email", "backups", "plugins", "plugins/events", "export", "log?check=1", "restart", "moving"].map(
        (one) => `/console/${one}`,
      );
      for (const path of [...paths, task]) {
        await page.goto(`${site.node.origin}/${lang}${path}`);
        const { violations, overflow } = await inspectPage(page);
        wrong.push(...violations.map((one) => `${path}: ${one}`));
        if (overflow > 0) wrong.push(`${path}: ${overflow} px too wide`);
        if (shots) {
          mkdirSync(shots, { recursive: true });
          await page.screenshot({
            path: join(shots, `${lang}-${width}${path.replaceAll(/[/?=]/g, "_")}.png`),
            fullPage: true,
          });
        }
      }
      await context.close();
      expect(wrong).toEqual([]);
    });
  }
});
