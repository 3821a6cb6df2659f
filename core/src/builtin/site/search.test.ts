import { expect, it } from "vitest";
import type { Peer } from "../../plugin/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";
import { addEntry, addEvent, addOutput, elsewhere, peer } from "./test/add-content.ts";

describeOnSqlite("the search page", (open) => {
  const openSearch = async (peers: Peer[] = []) =>
    openSite({ store: await open(), plugins: [plugin], federation: { peers: async () => peers } });

  it("finds every kind, with its kind and the site that it comes from", async () => {
    const site = await openSearch([peer("ke", { ...elsewhere, actor: elsewhere.owner, name: "Kenya IGF" })]);
    const event = await addEvent(site, { name: "Forum on spectrum" }, { from: elsewhere });
    const output = await addOutput(site, "Spectrum paper");
    const entry = await addEntry(site, "Spectrum initiative");
    const html = await site.text("/en/search?q=spectrum");
    for (const path of [`/en/events/${event}`, `/en/outputs/${output}`, `/en/network/${entry}`]) {
      expect(html).toContain(`href="${path}"`);
    }
    expect(html).toContain("<bdi>Kenya IGF</bdi>");
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  it("keeps to one kind and to the reader's language", async () => {
    const site = await openSearch();
    await addEvent(site, { name: { fr: "Spectrum in French" }, languages: ["en"] });
    await addEvent(site, { name: { en: "Spectrum in English" }, languages: ["fr"] });
    await addOutput(site, "Spectrum paper");
    expect(await site.text("/en/search?q=spectrum&kind=event")).not.toContain("</mark> paper");
    const mine = await site.text("/en/search?q=spectrum&in=mine");
    expect(mine).toContain("<mark>Spectrum</mark> in English");
    expect(mine).not.toContain("</mark> in French");
    expect(mine).toContain('href="/en/search?q=spectrum&amp;kind=output&amp;in=mine"');
    expect(mine).toContain("In your language (2)");
    expect(mine).toContain("All languages (3)");
  });

  it("goes on page by page, and finds no draft", async () => {
    const site = await openSearch();
    for (let at = 0; at < 25; at += 1) await addEvent(site, { name: `Spectrum ${at}` });
    await addEvent(site, { name: "Spectrum draft" }, { draft: true });
    const first = await site.text("/en/search?q=spectrum");
    const next = /href="([^"]*cursor=[^"]*)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await site.text(next);
    const found = (first + second).match(/<mark>Spectrum<\/mark> (\d+|draft)/g) ?? [];
    expect(new Set(found).size).toBe(25);
    expect(found).not.toContain("<mark>Spectrum</mark> draft");
  });

  it("counts each kind, and marks the words that were looked for as the index reads them", async () => {
    const site = await openSearch();
    await addEvent(site, { name: { en: "Élections <b>online</b>" } });
    await addEvent(site, { name: { ar: "منتدى حوكمة الإنترنت" } });
    await addOutput(site, "Elections in 2026");
    const html = await site.text("/en/search?q=elections");
    for (const told of ["Everything (2)", "Events (1)", "Outputs (1)", "Experts (0)", "Pages (0)"]) {
      expect(html).toContain(`>${told}</a>`);
    }
    expect(html).toContain("<bdi><mark>Élections</mark> &lt;b&gt;online&lt;/b&gt;</bdi>");
    expect(await site.text("/en/search?q=elect")).toContain("<mark>Elections</mark> in 2026");
    const arabic = await site.text(`/ar/search?q=${encodeURIComponent("انترنت")}`);
    expect(arabic).toContain("<bdi>منتدى حوكمة <mark>الإنترنت</mark></bdi>");
  });

  it("says how to ask before anything was asked, and what to try when nothing was found", async () => {
    const site = await openSearch();
    expect(await site.text("/en/search")).toContain("What are you looking for?");
    const none = await site.text(`/en/search?q=${encodeURIComponent("<b>xyzzy")}&kind=output`);
    expect(none).toContain("<bdi>&lt;b&gt;xyzzy</bdi>");
    expect(none).toContain('href="/en/search?q=%3Cb%3Exyzzy"');
  });

  it("refuses a cursor that is not its own and takes any words", async () => {
    const site = await openSearch();
    expect((await site.get("/en/search?q=x&cursor=nonsense")).status).toBe(400);
    for (const q of ['"', "'; drop table", "NEAR(", "*", "-", "😀", "a".repeat(5000), "\u0000"]) {
      expect((await site.get(`/en/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
    }
  });
});
