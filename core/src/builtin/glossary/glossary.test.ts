import { expect, it } from "vitest";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

describeOnSqlite("the glossary", (open) => {
  it("explains the same words in every language, each at an address of its own, and as long in English as one reads in one go", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    for (const lang of site.site.languages) {
      const page = await site.text(`/${lang}/glossary`);
      expect(page.match(/<div id="[a-z]+"><dt>/g)?.length).toBe(10);
    }
    const said = [...(await site.text("/en/glossary")).matchAll(/<dd>([^<]+)<\/dd>/g)].map(([, text = ""]) => text);
    for (const text of said) expect(text.split(" ").length).toBeLessThanOrEqual(45);
  });
});
