import { afterAll, beforeAll, expect, it } from "vitest";
import { until } from "../../testing/boot-test-federation.ts";
import { bootTestNode, type TestNode } from "../../testing/boot-test-node.ts";
import { describeInChromium } from "../../testing/chromium.ts";
import { inspectPage } from "../../testing/inspect-page.ts";
import { looks } from "../../testing/looks.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

let site: OpenConsole;
let asker: TestNode;
beforeAll(async () => {
  site = await openConsole({ kind: "secretariat", keepsRegistry: true });
  asker = await bootTestNode({ name: "asker", clock: site.clock });
  await asker.federation.peers.follow(site.node.actor);
  await until(async () => (await site.node.federation.peers.list()).length > 0);
  await site.node.federation.peers.block("spam.example");
  await site.send("/en/console/network/follow", { site: "http://localhost:9" });
  await until(async () => (await site.get("/en/console/network")).text.includes("could not be followed"));
});
afterAll(() => Promise.all([site.remove(), asker.remove()]));

describeInChromium("the pages about other sites", (browser) => {
  for (const { lang, width } of looks) {
    it(`are in order and fit (${lang}, ${width} px)`, async () => {
      const context = await browser().newContext({ viewport: { width, height: 900 } });
      const [name = "", value = ""] = site.cookie.split("=");
      await context.addCookies([{ name, value, url: site.node.origin }]);
      const page = await context.newPage();
      const actor = new URLSearchParams({ actor: asker.actor });
      const wrong: string[] = [];
      for (const path of [
        "",
        `/site?${actor}`,
        `/block?${actor}`,
        "/refused",
        "/update",
        "/registry/offers",
        "/registry",
      ]) {
        await page.goto(`${site.node.origin}/${lang}/console/network${path}`);
        const { violations, overflow } = await inspectPage(page);
        wrong.push(...violations.map((one) => `${path}: ${one}`));
        if (overflow > 0) wrong.push(`${path}: ${overflow} px too wide`);
      }
      await context.close();
      expect(wrong).toEqual([]);
    });
  }
});
