import { expect, it } from "vitest";
import { directory } from "../../content/index.ts";
import { notReported } from "../../content/types/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";
import { settings } from "./site-ctx.ts";
import { addEvent, addOutput, elsewhere } from "./test/add-content.ts";

describeOnSqlite("the about page", (open) => {
  it("tells who runs the site, how to follow it, what is stored and which software it is, in every language", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    for (const lang of site.site.languages) {
      const html = await site.text(`/${lang}/about`);
      for (const id of ["who", "network", "follow", "reuse", "privacy", "accessibility", "report", "software"]) {
        expect(html).toContain(`<section id="${id}">`);
        expect(html).toContain(`href="#${id}"`);
      }
      expect(html).toContain(`href="/${lang}/glossary"`);
      expect(html).toContain("@example-igf@igf.example");
      expect(html).toContain("https://igf.example/ap/actors/example-igf");
      expect(html).toContain("NRI Commons 0.");
    }
  });

  it("names the contact of its own entry in the directory, and says so when there is none", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    expect(await site.text("/en/about")).toContain("This site has not named a contact yet.");
    const actor = "https://igf.example/ap/actors/example-igf";
    const known = { name: { en: "Example IGF" }, kind: "national", recognition: notReported, actor };
    const entry = { ...known, contact: "team@igf.example", countries: ["KE"] };
    await site.jobs.transaction((tx) => directory.put(tx, { entry }));
    const html = await site.text("/en/about");
    expect(html).toContain('<a href="mailto:team@igf.example">');
    expect(html).toContain("Kenya");
    expect(html).not.toContain("has not named a contact");
  });

  it("says of which languages nobody has checked the words", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin], site: { languages: ["en"] } });
    expect(await site.text("/en/about")).not.toContain("Not yet checked");
    const other = await openSite({ store: await open(), plugins: [plugin], site: { languages: ["en", "ar"] } });
    expect(await other.text("/en/about")).toContain('Not yet checked by native speakers: <bdi lang="ar">عربي</bdi>.');
  });

  it("says that the initiative is independent only where it is", async () => {
    const independent = "are independent of the United Nations";
    const own = await openSite({ store: await open(), plugins: [plugin] });
    expect(await own.text("/en/about")).toContain(independent);
    const footer = { standing: "secretariat" } as const;
    const secretariat = await openSite({ store: await open(), plugins: [plugin], site: { footer } });
    expect(await secretariat.text("/en/about")).not.toContain(independent);
  });
});

it("takes an e-mail address or a web address as contact, and nothing else", () => {
  const isFine = (contact: string) => settings.safeParse({ contact }).success;
  expect(["team@igf.example", "https://igf.example/contact"].map(isFine)).toEqual([true, true]);
  expect(["javascript:alert(1)", "team", "a b@igf.example", "a@b\nExpires: never"].map(isFine)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(settings.safeParse({}).success).toBe(true);
});

describeOnSqlite("what crawlers and browsers ask for", (open) => {
  it("keeps crawlers off search and console, and off a demonstration altogether", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const robots = await site.text("/robots.txt");
    expect(robots).toContain("Disallow: /*/search\nSitemap: https://igf.example/sitemap.xml\n");
    const demo = await openSite({ store: await open(), plugins: [plugin], site: { demo: true } });
    expect(await demo.text("/robots.txt")).toBe("User-agent: *\nDisallow: /\n");
  });

  it("maps what is its own and public, two hundred things a file, with every language", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const ids: string[] = [];
    for (let at = 0; at < 201; at += 1) ids.push(await addEvent(site, { name: `Own ${at}` }));
    const theirs = await addEvent(site, { name: "Theirs" }, { from: elsewhere });
    const draft = await addEvent(site, { name: "Draft" }, { draft: true });
    const output = await addOutput(site, "A paper");
    const index = await site.text("/sitemap.xml");
    const files = [...index.matchAll(/<loc>https:\/\/igf\.example([^<]+)<\/loc>/g)].map(([, path]) => path ?? "");
    expect(files.map((file) => file.split("?")[0])).toEqual([
      "/sitemap-pages.xml",
      "/sitemap-events.xml",
      "/sitemap-events.xml",
      "/sitemap-outputs.xml",
    ]);
    const maps = (await Promise.all(files.map((file) => site.text(file.replaceAll("&#38;", "&"))))).join("");
    for (const id of ids) expect(maps.split(`<loc>https://igf.example/en/events/${id}</loc>`)).toHaveLength(2);
    expect(maps).toContain(`hreflang="ar" href="https://igf.example/ar/outputs/${output}"`);
    expect(maps).not.toMatch(new RegExp(`${theirs}|${draft}`));
    expect((await site.get("/sitemap-people.xml")).status).toBe(404);
    expect((await site.get("/sitemap-events.xml?cursor=nonsense")).status).toBe(400);
  });

  it("gives its initials as icon and its search to the browser", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const icon = await site.get("/favicon.svg");
    expect(icon.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(await icon.text()).toContain(">EI</text>");
    expect((await site.get("/favicon.ico")).headers.get("location")).toBe("/favicon.svg");
    expect(await site.text("/opensearch.xml?lang=ar")).toContain("https://igf.example/ar/search?q={searchTerms}");
  });

  it("has a security.txt once there is a contact", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    expect((await site.get("/.well-known/security.txt")).status).toBe(404);
  });

  it("gives every page a picture for links to it, without a word on it", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const page = await site.text("/en/about");
    for (const tag of [
      'property="og:image" content="https://igf.example/card.png"',
      'property="og:url"',
      "summary_large_image",
    ])
      expect(page).toContain(tag);
    const card = await site.get("/card.png");
    expect(card.headers.get("content-type")).toBe("image/png");
    const bytes = Buffer.from(await card.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});
